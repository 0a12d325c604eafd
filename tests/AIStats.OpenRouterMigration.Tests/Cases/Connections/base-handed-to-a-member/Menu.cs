using System.Net.Http.Headers;

namespace Demo;

public class AiOptions
{
    public string? BaseUrl { get; set; }
    public string? ApiKey { get; set; }
}

public class Menu
{
    private readonly AiOptions _options;

    public Menu(AiOptions options) => _options = options;

    public void Choose(string choice, string? typed)
    {
        switch (choice)
        {
            case "local":
                ApplyPreset("http://localhost:1234/v1", null);
                break;
            case "router":
                ApplyPreset("https://openrouter.ai/api/v1", typed); // AIS1001
                break;
        }
    }

    private void ApplyPreset(string baseUrl, string? apiKey)
    {
        _options.BaseUrl = baseUrl.TrimEnd('/');
        _options.ApiKey = apiKey;
    }
}

public class ModelClient
{
    private readonly HttpClient _http;
    private readonly AiOptions _options;

    public ModelClient(HttpClient http, AiOptions options) => (_http, _options) = (http, options);

    public Task<HttpResponseMessage> List()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{_options.BaseUrl}/models"); // AIS1002
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.ApiKey);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Chat(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.BaseUrl}/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.ApiKey);
        return _http.SendAsync(request);
    }
}
