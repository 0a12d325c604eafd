using System.Net.Http.Json;

class Chat
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai") }; // AIS1004

    public Task<HttpResponseMessage> AskAsync(object body) => _http.PostAsJsonAsync(Routes.Chat, body);

    public Task<HttpResponseMessage> BatchAsync(object body) => _http.PostAsJsonAsync(Routes.Batches, body);
}
