using System.Net.Http.Json;
static class Registration
{
    public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://openrouter.ai/api/v1/"); // AIS1001: the paths of the typed client have another contract
}
class OpenRouterChatClient(HttpClient http)
{
    Task<object> Models() => http.GetFromJsonAsync<object>(new Uri("models", UriKind.Relative)); // AIS1002
    Task<object> Credits() => http.GetFromJsonAsync<object>(new Uri("credits", UriKind.Relative)); // AIS1002
}
