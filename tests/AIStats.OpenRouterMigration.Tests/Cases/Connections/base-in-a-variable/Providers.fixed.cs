namespace Demo;

internal static class Providers
{
    public static (string? Key, string Endpoint) Find(string name)
    {
        var key = Environment.GetEnvironmentVariable(name == "groq" ? "GROQ_API_KEY" : "AI_STATS_API_KEY");
        var endpoint = name switch
        {
            "groq" => "https://api.groq.com/openai/v1/",
            "openrouter" => "https://api.phaseo.app/v1/",
            _ => throw new NotSupportedException(name),
        };
        return (key, endpoint);
    }

    public static string AddressOf(string name)
    {
        var url = name == "groq" ? "https://api.groq.com/openai/v1" : "https://api.phaseo.app/v1";
        return url.TrimEnd('/');
    }

    public static bool TryFind(string name, out Uri? root, out string? secret)
    {
        root = null;
        secret = null;
        switch (name)
        {
            case "openrouter":
                root = new Uri("https://api.phaseo.app/v1/");
                secret = Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
                return true;
            case "groq":
                root = new Uri("https://api.groq.com/openai/v1/");
                secret = Environment.GetEnvironmentVariable("GROQ_API_KEY");
                return true;
            default:
                return false;
        }
    }
}
