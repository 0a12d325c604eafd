using System;
using System.Net.Http;
using System.Threading.Tasks;

class Chat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.phaseo.app/v1/") };

    public Chat() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));

    public Task<HttpResponseMessage> AskAsync(HttpContent body) => _http.PostAsync("chat/completions", body);
}
