static class Env
{
    const string Prefix = "OPENROUTER_"; // AIS2003: the code reads OPENROUTER_API_KEY, which no string says
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public static string? ApiKey => Environment.GetEnvironmentVariable(Prefix + "API_KEY");
    public static string? Model => Environment.GetEnvironmentVariable(Prefix + "MODEL");
}
