namespace Demo;

internal static class Providers
{
    public static (string? Key, string Endpoint) Find(string name)
    {
        var key = Environment.GetEnvironmentVariable(name == "groq" ? "GROQ_API_KEY" : "OPENROUTER_API_KEY"); // AIS2001
        var endpoint = name switch
        {
            "groq" => "https://api.groq.com/openai/v1/",
            "openrouter" => "https://openrouter.ai/api/v1/", // AIS1001
            _ => throw new NotSupportedException(name),
        };
        return (key, endpoint);
    }

    public static string AddressOf(string name)
    {
        var url = name == "groq" ? "https://api.groq.com/openai/v1" : "https://openrouter.ai/api/v1"; // AIS1001
        return url.TrimEnd('/');
    }

    public static bool TryFind(string name, out Uri? root, out string? secret)
    {
        root = null;
        secret = null;
        switch (name)
        {
            case "openrouter":
                root = new Uri("https://openrouter.ai/api/v1/"); // AIS1001
                secret = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
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
