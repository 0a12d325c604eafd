class Gateway
{
    public const string Url = "https://openrouter.ai/api/v1"; // AIS1001
    public string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
}
