using System.Net.Http.Json;

class Chat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.phaseo.app") };

    public Chat() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));

    public Task<HttpResponseMessage> AskAsync(object body) => _http.PostAsJsonAsync(Routes.Chat, body);

    public Task<string> KeyAsync() => GetAsync(Routes.Key);

    private async Task<string> GetAsync(string path) => await _http.GetStringAsync(path);
}
