class Agent(HttpClient http, string key)
{
    static bool IsRouterKey(string? key) => !string.IsNullOrEmpty(key) && key.Trim().StartsWith("sk-or-"); // AIS2003

    public Task<string> Ask(string text)
    {
        var isRouter = IsRouterKey(key);
        http.BaseAddress = isRouter ? new Uri("https://openrouter.ai/api/v1/") : new Uri("https://api.openai.com/v1/"); // AIS1001
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return http.GetStringAsync("chat/completions?text=" + text);
    }
}
