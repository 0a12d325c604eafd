public sealed record ProviderInfo(string Id, string BaseUrl, string KeyVariable);
public static class Providers
{
    public static readonly ProviderInfo[] All =
    [
        new("openai", "https://api.openai.com/v1", "OPENAI_API_KEY"), // silent: another service
        new("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"), // AIS1001, AIS2001
    ];
    public static ProviderInfo Get(string id) => All.First(provider => provider.Id == id);
}
