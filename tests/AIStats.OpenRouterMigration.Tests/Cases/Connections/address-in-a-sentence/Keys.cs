class Keys
{
    string? Read() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001 "no address of OpenRouter's API stands in this project"

    string Help => "First ask https://openrouter.ai/api/v1/messages in your shell."; // AIS1001
}
