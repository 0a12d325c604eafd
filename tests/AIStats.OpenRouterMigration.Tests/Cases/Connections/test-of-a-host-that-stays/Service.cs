class OpenAIService(HttpClient http)
{
    bool IsOpenRouter(string gateway) => gateway.Contains("openrouter.ai") || gateway.Contains("openrouter"); // AIS1005: the address behind it stays
    async Task<string> Models(string gateway, string key)
    {
        if (!IsOpenRouter(gateway)) return "";
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        return await http.GetStringAsync("https://openrouter.ai/api/v1/models"); // AIS1002
    }
}
