class Settings
{
    string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001

    string Base => Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") ?? "https://openrouter.ai/api/v1"; // AIS1001, AIS2003

    string Help => "Set OPENROUTER_API_KEY and OPENROUTER_BASE_URL=https://openrouter.ai/api/v1 first."; // AIS1001, AIS2001, AIS2003
}
