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
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
    }
    public Task<HttpResponseMessage> Ask(HttpContent body) => _http.PostAsync("chat/completions", body);
    public Task<string> Credits() => _http.GetStringAsync("/api/v1/credits"); // AIS1002, AIS1004: it is on the host of the base, which moves for the other path
}
