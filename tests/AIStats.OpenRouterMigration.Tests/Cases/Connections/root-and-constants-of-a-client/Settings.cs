namespace Demo;

public sealed record AgentSettings(string? ApiKey, Uri BaseUrl);

public static class AgentConfiguration
{
    public static AgentSettings Load() =>
        new(Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"), Bind(Environment.GetEnvironmentVariable("AGENT_HOST"))); // AIS2001

    private static Uri Bind(string? host) => string.IsNullOrEmpty(host) ? new Uri("https://openrouter.ai") : new Uri(host); // AIS1004
}
