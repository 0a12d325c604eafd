class Keys
{
    string? Read() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001 "this project has no OpenRouter URL"

    string Help => "First ask https://api.phaseo.app/v1/messages in your shell.";
}
