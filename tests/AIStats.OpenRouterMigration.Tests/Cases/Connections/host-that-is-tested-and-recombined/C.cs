using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

interface IConfiguration { string? this[string key] { get; } }

sealed class Chat(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var key = config["OpenRouter:ApiKey"] is { Length: > 0 } set ? set : Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001, AIS2004
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http.PostAsync(config["OpenRouter:BaseUrl"] + "/chat/completions", body); // AIS2004
    }
}

public sealed class Probe(HttpClient http)
{
    public Task<string> Models(string saved)
    {
        var uri = new Uri(saved);
        return http.GetStringAsync(uri.Host == "openrouter.ai" ? $"{uri.Scheme}://{uri.Host}/api/v1/models" : saved); // AIS1004, AIS1005: the path on the saved host keeps all
    }
}
