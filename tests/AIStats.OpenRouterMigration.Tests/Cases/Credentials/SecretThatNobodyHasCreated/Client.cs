class Client
{
    public const string Url = "https://openrouter.ai/api/v1"; // AIS1001
    public string Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new InvalidOperationException("Set OPENROUTER_API_KEY."); // AIS2001, AIS2001
}
