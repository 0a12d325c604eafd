class Client
{
    public const string Url = "https://api.phaseo.app/v1";
    public string Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? throw new InvalidOperationException("Set AI_STATS_API_KEY.");
}
