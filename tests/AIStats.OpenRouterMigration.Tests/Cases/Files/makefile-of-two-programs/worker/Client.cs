class Client
{
    public static string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
    public const string Address = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
