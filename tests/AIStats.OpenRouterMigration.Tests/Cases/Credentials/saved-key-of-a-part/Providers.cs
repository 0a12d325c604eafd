using System.Net.Http.Headers;
using System.Text.Json;

namespace Demo;

public enum ProviderType { OpenAI, OpenRouter }

public sealed class ModelAuth
{
    public string? ApiKey { get; set; } // AIS2005
}

public sealed class ModelProvider
{
    public ProviderType ProviderType { get; set; }
    public string ModelName { get; set; } = "";
    public ModelAuth Auth { get; set; } = new();
}

public sealed class Providers
{
    private static readonly Uri Standard = new("https://openrouter.ai/api/v1/chat/completions"); // AIS1001
    private readonly HttpClient _http;

    public Providers(HttpClient http) => _http = http;

    public static List<ModelProvider>? Load(string text) => JsonSerializer.Deserialize<List<ModelProvider>>(text);

    public Task<HttpResponseMessage> Ask(ModelProvider provider, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Standard) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", provider.Auth.ApiKey);
        return _http.SendAsync(request);
    }
}
