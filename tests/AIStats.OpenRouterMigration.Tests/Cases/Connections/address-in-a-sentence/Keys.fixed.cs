class Keys
{
    string? Read() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001 "no address of OpenRouter's API stands in this project"

    string Help => "First set OPENROUTER_BASE_URL=https://api.phaseo.app/v1/messages in your shell."; // AIS2003
}
