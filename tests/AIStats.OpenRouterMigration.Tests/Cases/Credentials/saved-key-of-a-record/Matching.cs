using System.Net.Http.Headers;
using System.Text.Json;

namespace Demo;

public enum AiProvider { OpenAI, OpenRouter }

public sealed record AiConnectionSettings(AiProvider Provider, string ApiKey, string Model); // AIS2005

public sealed class Matcher
{
    private static readonly Uri Endpoint = new("https://openrouter.ai/api/v1/chat/completions"); // AIS1001
    private readonly HttpClient _http;

    public Matcher(HttpClient http) => _http = http;

    public static AiConnectionSettings? Load(string text) => JsonSerializer.Deserialize<AiConnectionSettings>(text);

    public Task<HttpResponseMessage> Ask(AiConnectionSettings settings, HttpContent body)
    {
        if (settings.Provider == AiProvider.OpenAI && settings.ApiKey.StartsWith("sk-or-", StringComparison.Ordinal)) // AIS2003
            throw new ArgumentException("Select the other provider for this key.");
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
        return _http.SendAsync(request);
    }

    public static string Check(string key)
    {
        if (!key.StartsWith("sk-or-", StringComparison.Ordinal)) // AIS2003
            throw new ArgumentException("That is no key.");
        return key;
    }
}
