using System;
using System.Net.Http;
using System.Threading.Tasks;

class KeyAdmin
{
    private const string Host = "https://openrouter.ai"; // AIS1004: another kind of key belongs there
    private readonly HttpClient _http = new();

    public KeyAdmin() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001

    public Task<string> ListAsync() => _http.GetStringAsync(Host + "/api/v1/keys"); // AIS1002
}
