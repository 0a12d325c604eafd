class Settings
{
    string? key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
    string? url = Environment.GetEnvironmentVariable("OPENROUTER_API_BASE_URL"); // AIS2003
}
