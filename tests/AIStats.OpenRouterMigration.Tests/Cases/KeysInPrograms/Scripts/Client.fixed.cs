class Client
{
    public const string Url = "https://api.phaseo.app/v1/chat/completions";
    public string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}
