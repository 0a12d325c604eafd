using System;
using System.Net.Http;
using System.Threading.Tasks;

class Chat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001

    public Chat() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => _http.PostAsync("chat/completions", body);
}
