class Keys
{
    string? Read() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001 "no address of OpenRouter's API stands in this project"

    string Help => "First ask https://api.phaseo.app/v1/messages in your shell.";
}
