class App
{
    static readonly HttpClient Http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001
    static string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
}
