class Meter(HttpClient http)
{
    const string Base = "https://openrouter.ai/api/v1"; // AIS1001

    public async Task<string> Read()
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return await http.GetStringAsync($"{Base}/credits"); // AIS1002 "it stays, because it needs a management key of AI Stats"
    }
}
