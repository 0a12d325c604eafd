using System;
using System.Net.Http;
using System.Threading.Tasks;

class KeyAdmin
{
    private const string Host = "https://openrouter.ai"; // AIS1004
    private readonly HttpClient _http = new();

    public KeyAdmin() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY")); // AIS2005: the key of this program goes there

    public Task<string> ListAsync() => _http.GetStringAsync(Host + "/api/v1/keys"); // AIS1002
}
