class OpenRouterTransport
{
    readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") };
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path) => _http.SendAsync(new HttpRequestMessage(method, path));
}
class CreditsService(OpenRouterTransport http)
{
    Task<HttpResponseMessage> Credits() => http.SendAsync(HttpMethod.Get, "credits");
    Task<HttpResponseMessage> Generation(string id) => http.SendAsync(HttpMethod.Get, $"generation?id={id}");
    Task<HttpResponseMessage> Complete() => http.SendAsync(HttpMethod.Post, "completions");
    Task<HttpResponseMessage> Mine() => http.SendAsync(HttpMethod.Get, "models/user");
}
