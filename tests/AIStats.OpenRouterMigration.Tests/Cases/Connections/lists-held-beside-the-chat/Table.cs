using System.Net.Http.Headers;

record Vendor(string Ask, string Known);

class Table(HttpClient http, string key)
{
    private static readonly Dictionary<string, Vendor> Vendors = new()
    {
        ["groq"] = new("https://api.groq.com/openai/v1/chat/completions", "https://api.groq.com/openai/v1/models"),
        ["openrouter"] = new("https://openrouter.ai/api/v1/chat/completions", "https://openrouter.ai/api/v1/models"), // AIS1001, AIS1002
    };

    public Task<HttpResponseMessage> ReadAsync(string vendor)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Vendors[vendor].Known);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http.SendAsync(request);
    }
}
