using System.Net.Http.Json;
static class Registration
{
    public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://openrouter.ai/api/v1/");
}
class OpenRouterChatClient(HttpClient http)
{
    Task<object> Models() => http.GetFromJsonAsync<object>(new Uri("models", UriKind.Relative));
    Task<object> Credits() => http.GetFromJsonAsync<object>(new Uri("credits", UriKind.Relative));
}
