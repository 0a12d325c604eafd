class Gateways
{
    const string Chat = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    static readonly HashSet<string> Trusted = new(StringComparer.OrdinalIgnoreCase)
    {
        "api.openai.com",
        "openrouter.ai", // AIS1005
    };
    bool NeedsTitle(Uri address) => address.Host != "openrouter.ai"; // AIS1005
    bool IsDefault(string saved) => saved == Chat || saved.StartsWith("https://openrouter.ai/api/v1", StringComparison.Ordinal); // AIS1005
    string Name(string host) => host switch
    {
        "api.openai.com" => "OpenAI",
        "openrouter.ai" => "OpenRouter", // AIS1005
        _ => "other",
    };
    bool Knows(Uri address) => Trusted.Contains(address.Host);
}
