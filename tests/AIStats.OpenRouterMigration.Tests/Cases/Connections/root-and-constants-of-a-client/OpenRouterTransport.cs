using System.Net.Http.Headers;

namespace Demo;

public sealed class OpenRouterTransport
{
    private const string CompletionsPath = "/api/v1/chat/completions"; // AIS1004
    private const string ModelsPath = "/api/v1/models"; // AIS1002, AIS1004
    private readonly HttpClient _http;

    public OpenRouterTransport(AgentSettings settings)
    {
        _http = new HttpClient { BaseAddress = settings.BaseUrl };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
    }

    public Task<HttpResponseMessage> Complete(HttpContent body) => _http.PostAsync(CompletionsPath, body);

    public Task<string> Models() => _http.GetStringAsync(ModelsPath);
}
