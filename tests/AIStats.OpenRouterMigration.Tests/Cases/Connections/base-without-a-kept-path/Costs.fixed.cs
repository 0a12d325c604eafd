using System;
using System.Net.Http;
using System.Threading.Tasks;

class Costs
{
    private const string Root = "https://api.phaseo.app";
    private readonly HttpClient _http = new();

    public Costs() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));

    public Task<string> OfAsync(string id) => _http.GetStringAsync(Root + "/v1/generations?id=" + id); // AIS1002

    public Task<string> LeftAsync() => _http.GetStringAsync(Root + "/v1/key"); // AIS1002
}
