namespace Demo;

public sealed record AgentSettings(string? ApiKey, Uri BaseUrl);

public static class AgentConfiguration
{
    public static AgentSettings Load() =>
        new(Environment.GetEnvironmentVariable("AI_STATS_API_KEY"), Bind(Environment.GetEnvironmentVariable("AGENT_HOST")));

    private static Uri Bind(string? host) => string.IsNullOrEmpty(host) ? new Uri("https://api.phaseo.app") : new Uri(host);
}
