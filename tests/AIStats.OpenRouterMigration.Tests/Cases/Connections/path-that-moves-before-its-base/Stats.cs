using System;
using System.Net.Http;
using System.Threading.Tasks;

class Stats
{
    private const string Root = "https://openrouter.ai"; // AIS1004
    private readonly HttpClient _http = new();
    public Stats() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
    public Task<string> Cost(string id) => _http.GetStringAsync(Root + "/api/v1/generation?id=" + id); // AIS1002, AIS1004: whichever of them is fixed first
    public Task<HttpResponseMessage> Ask(HttpContent body) => _http.PostAsync(Root + "/api/v1/chat/completions", body); // AIS1004
}
