using System;
using System.Net.Http;
using System.Threading.Tasks;

class Stats
{
    private const string Root = "https://api.phaseo.app";
    private readonly HttpClient _http = new();
    public Stats() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
    public Task<string> Cost(string id) => _http.GetStringAsync(Root + "/v1/generations?id=" + id); // AIS1002
    public Task<HttpResponseMessage> Ask(HttpContent body) => _http.PostAsync(Root + "/v1/chat/completions", body);
}
