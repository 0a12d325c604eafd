using System.Net.Http.Headers;
using System.Text.Json;

namespace Demo;

public sealed class KeyFile
{
    private readonly string _path;

    public KeyFile(string path) => _path = path;

    public (string Provider, string Key) Read()
    {
        var json = JsonDocument.Parse(File.ReadAllBytes(_path)).RootElement;
        return (json.GetProperty("provider").GetString()!, json.GetProperty("apiKey").GetString()!); // AIS2005
    }
}

public sealed class Relay
{
    private readonly HttpClient _http;
    private readonly KeyFile _keys;

    public Relay(HttpClient http, KeyFile keys) => (_http, _keys) = (http, keys);

    public Task<HttpResponseMessage> Send(HttpContent body)
    {
        var (provider, key) = _keys.Read();
        var url = provider == "openrouter" ? "https://api.phaseo.app/v1/chat/completions" : throw new NotSupportedException(provider);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return _http.SendAsync(request);
    }
}
