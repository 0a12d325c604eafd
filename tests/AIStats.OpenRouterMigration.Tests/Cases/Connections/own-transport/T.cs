class OpenRouterTransport
{
    readonly HttpClient _http = new() { BaseAddress = new Uri("https://openrouter.ai/api/v1/") }; // AIS1001: no path in sight keeps its contract
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path) => _http.SendAsync(new HttpRequestMessage(method, path));
}
class CreditsService(OpenRouterTransport http)
{
    Task<HttpResponseMessage> Credits() => http.SendAsync(HttpMethod.Get, "credits"); // AIS1002: the own method takes a path of the base
    Task<HttpResponseMessage> Generation(string id) => http.SendAsync(HttpMethod.Get, $"generation?id={id}"); // AIS1002
    Task<HttpResponseMessage> Complete() => http.SendAsync(HttpMethod.Post, "completions"); // AIS1003
    Task<HttpResponseMessage> Mine() => http.SendAsync(HttpMethod.Get, "models/user"); // AIS1002
}
