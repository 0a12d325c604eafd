class Client
{
    public static string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
    public const string Address = "https://api.phaseo.app/v1/chat/completions";
}
