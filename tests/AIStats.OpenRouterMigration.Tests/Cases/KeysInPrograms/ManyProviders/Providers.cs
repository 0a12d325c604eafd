public sealed record Provider(string Id, string Name, string BaseUrl, string KeyVariable, string KeyUrl, string? Prefix = null);

public static class Providers
{
    public static readonly IReadOnlyList<Provider> All =
    [
        new("openai", "OpenAI", "https://api.openai.com/v1", "OPENAI_API_KEY", "https://platform.openai.com/api-keys", "sk-"),
        new("openrouter", "OpenRouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", "https://openrouter.ai/keys", "sk-or-"), // AIS1001, AIS1006, AIS2001, AIS2003
        new("groq", "Groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY", "https://console.groq.com/keys", "gsk_"),
    ];

    static readonly Dictionary<string, string> Names = new() { ["OPENROUTER_API_KEY"] = "OpenRouter", ["OPENAI_API_KEY"] = "OpenAI" }; // AIS2001

    public static string Missing(Provider provider) => $"No key for {provider.Name}. Set {provider.KeyVariable} or get one at {provider.KeyUrl}.";
    public static string? Key(Provider provider) => Environment.GetEnvironmentVariable(provider.KeyVariable);
    public static string Usage => "Supported: OpenAI (OPENAI_API_KEY), OpenRouter (OPENROUTER_API_KEY), Groq (GROQ_API_KEY)."; // AIS2001
}
