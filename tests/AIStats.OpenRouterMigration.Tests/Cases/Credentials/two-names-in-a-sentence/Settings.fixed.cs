class Settings
{
    string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");

    string Base => Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") ?? "https://api.phaseo.app/v1"; // AIS2003

    string Help => "Set AI_STATS_API_KEY and OPENROUTER_BASE_URL=https://api.phaseo.app/v1 first."; // AIS2003
}
