class Helpers
{
    static Uri Endpoint(string provider) => provider switch { "OpenRouter" => new Uri(SomeSdk.CustomProviders.OpenRouterBaseUrl), _ => null }; // AIS9002, CS0103
    static string Key() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new InvalidOperationException("OPENROUTER_API_KEY environment variable is not set."); // AIS2001, AIS2001
}
