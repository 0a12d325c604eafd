using System.Net.Http.Json;

class Chat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai") }; // AIS1004

    public Chat() => _http.DefaultRequestHeaders.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001

    public Task<HttpResponseMessage> AskAsync(object body) => _http.PostAsJsonAsync(Routes.Chat, body);

    public Task<string> KeyAsync() => GetAsync(Routes.Key);

    private async Task<string> GetAsync(string path) => await _http.GetStringAsync(path);
}
