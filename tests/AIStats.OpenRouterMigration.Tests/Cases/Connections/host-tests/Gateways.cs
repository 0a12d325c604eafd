class Gateways
{
    const string Chat = "https://openrouter.ai/api/v1/chat/completions";
    static readonly HashSet<string> Trusted = new(StringComparer.OrdinalIgnoreCase)
    {
        "api.openai.com",
        "openrouter.ai",
    };
    bool NeedsTitle(Uri address) => address.Host != "openrouter.ai";
    bool IsDefault(string saved) => saved == Chat || saved.StartsWith("https://openrouter.ai/api/v1", StringComparison.Ordinal);
    string Name(string host) => host switch
    {
        "api.openai.com" => "OpenAI",
        "openrouter.ai" => "OpenRouter",
        _ => "other",
    };
    bool Knows(Uri address) => Trusted.Contains(address.Host);
}
