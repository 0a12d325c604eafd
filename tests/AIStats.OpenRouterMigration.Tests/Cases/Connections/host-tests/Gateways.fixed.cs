class Gateways
{
    const string Chat = "https://api.phaseo.app/v1/chat/completions";
    static readonly HashSet<string> Trusted = new(StringComparer.OrdinalIgnoreCase)
    {
        "api.openai.com",
        "api.phaseo.app",
        "openrouter.ai",
    };
    bool NeedsTitle(Uri address) => address.Host is not ("api.phaseo.app" or "openrouter.ai");
    bool IsDefault(string saved) => saved == "https://openrouter.ai/api/v1/chat/completions" || saved == Chat || saved.StartsWith("https://api.phaseo.app/v1", StringComparison.Ordinal) || saved.StartsWith("https://openrouter.ai/api/v1", StringComparison.Ordinal);
    string Name(string host) => host switch
    {
        "api.openai.com" => "OpenAI",
        "api.phaseo.app" or "openrouter.ai" => "OpenRouter",
        _ => "other",
    };
    bool Knows(Uri address) => Trusted.Contains(address.Host);
}
