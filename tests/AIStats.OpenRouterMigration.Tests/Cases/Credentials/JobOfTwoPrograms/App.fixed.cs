class App
{
    static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };
    static string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}
