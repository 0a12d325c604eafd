class C
{
    const string Base = "https://openrouter.ai/api/v1"; // AIS1001
    static string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
}
