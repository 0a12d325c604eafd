class Client
{
    public const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
}
