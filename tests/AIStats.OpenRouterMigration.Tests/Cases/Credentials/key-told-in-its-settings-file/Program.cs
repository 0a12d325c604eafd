using System.Net.Http.Headers;

namespace Demo;

public interface IConfig { IConfig GetSection(string name); }
public interface IServices { void Configure<T>(IConfig section); }
public interface IOptions<T> { T Value { get; } }

public sealed class OpenAiOptions
{
    public string? ApiKey { get; set; }
    public string? BaseUrl { get; set; }
}

public static class Setup
{
    public static void Add(IServices services, IConfig config) => services.Configure<OpenAiOptions>(config.GetSection("OpenAI"));
}

public sealed class Client
{
    private readonly HttpClient _http;
    private readonly OpenAiOptions _options;

    public Client(HttpClient http, IOptions<OpenAiOptions> options) => (_http, _options) = (http, options.Value);

    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _options.BaseUrl + "/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.ApiKey);
        return _http.SendAsync(request);
    }
}
