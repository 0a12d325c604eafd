static class Content
{
    public static async Task<string> WriteAsync(HttpClient http, IReadOnlyDictionary<string, string> settings, string provider, HttpContent body)
    {
        string url, path;
        switch (provider)
        {
            case "openrouter":
                url = settings.GetValueOrDefault("Router:Url") ?? "https://openrouter.ai/api"; // AIS1001
                if (!url.EndsWith("/api"))
                    url = url.TrimEnd('/') + "/api";
                path = url.EndsWith("/v1") ? "chat/completions" : "v1/chat/completions";
                break;
            default:
                url = "https://api.openai.com";
                path = "v1/chat/completions";
                break;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url.TrimEnd('/')}/{path}") { Content = body };
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        request.Headers.Add("HTTP-Referer", "https://content.example");
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
