static class Env
{
    const string Prefix = "OPENROUTER_"; // AIS2003
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public static string? ApiKey => Environment.GetEnvironmentVariable(Prefix + "API_KEY");
    public static string? Model => Environment.GetEnvironmentVariable(Prefix + "MODEL");
}
