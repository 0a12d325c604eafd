using System.Net.Http.Headers;

record Provider(string Id, string Chat, string ModelsUrl);

static class Providers
{
    public static readonly Provider[] All =
    [
        new("groq", "https://api.groq.com/openai/v1/chat/completions", "https://api.groq.com/openai/v1/models"),
        new("openrouter", "https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1/models"), // AIS1001, AIS1002
    ];
}

class Models(HttpClient http, Provider provider, string key)
{
    public async Task<string> ReadAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, provider.ModelsUrl);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
