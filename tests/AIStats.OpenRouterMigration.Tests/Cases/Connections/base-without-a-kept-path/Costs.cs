using System;
using System.Net.Http;
using System.Threading.Tasks;

class Costs
{
    private const string Root = "https://openrouter.ai"; // AIS1004: its paths differ, and the key is sent there, so it moves with the connection
    private readonly HttpClient _http = new();

    public Costs() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001

    public Task<string> OfAsync(string id) => _http.GetStringAsync(Root + "/api/v1/generation?id=" + id); // AIS1002, AIS1004

    public Task<string> LeftAsync() => _http.GetStringAsync(Root + "/api/v1/key"); // AIS1002, AIS1004
}
