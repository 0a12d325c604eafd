using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

interface IConfiguration { string? this[string key] { get; } }

public class OrClient
{
    private readonly HttpClient _http;
    internal OrClient(HttpClient http, IConfiguration config)
    {
        _http = http;
        _http.BaseAddress = new Uri(config["OpenRouter:BaseUrl"]!); // AIS2004
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
    }
    public Task<HttpResponseMessage> Ask(HttpContent body) => _http.PostAsync("chat/completions", body);
    public Task<string> Credits() => _http.GetStringAsync("/v1/credits"); // AIS1002
}
