using System.Net.Http.Headers;

public sealed class Keys
{
    private readonly HttpClient _http;

    public Keys(HttpClient http, string key)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); // AIS1001
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _http.DefaultRequestHeaders.Add("HTTP-Referer", "https://acme.example"); // AIS3001
    }

    public Task<string> Credits() => _http.GetStringAsync("credits"); // AIS1002

    public Task<string> All() => _http.GetStringAsync("keys"); // AIS1002
}
