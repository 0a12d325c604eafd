class OpenRouterUsage
{
    const string Credits = "https://openrouter.ai/api/v1/credits";
    public static string[] Discovery = new[] { "OPENROUTER_API_KEY" };
    public async Task<string> Read(HttpClient http)
    {
        var key = Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new InvalidOperationException("Set OPENROUTER_API_KEY.");
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return await http.GetStringAsync(Credits);
    }
}
