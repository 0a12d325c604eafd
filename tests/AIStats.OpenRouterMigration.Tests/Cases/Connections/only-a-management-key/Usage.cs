class OpenRouterUsage
{
    const string Credits = "https://openrouter.ai/api/v1/credits"; // AIS1002
    public static string[] Discovery = new[] { "OPENROUTER_API_KEY" }; // AIS2001: the only endpoint wants a management key
    public async Task<string> Read(HttpClient http)
    {
        var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new InvalidOperationException("Set OPENROUTER_API_KEY."); // AIS2001, AIS2001
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return await http.GetStringAsync(Credits);
    }
}
