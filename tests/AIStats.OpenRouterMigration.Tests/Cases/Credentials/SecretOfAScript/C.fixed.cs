class C
{
    const string Base = "https://api.phaseo.app/v1";
    static string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}
