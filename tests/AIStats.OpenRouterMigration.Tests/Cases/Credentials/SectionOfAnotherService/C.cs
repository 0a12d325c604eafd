using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

interface IConfiguration { string? this[string key] { get; } }
public sealed class ProviderSettings { public string BaseUrl { get; set; } = ""; public string ApiKeyVariable { get; set; } = ""; }

sealed class LlmClient(HttpClient http, IConfiguration config)
{
    private ProviderSettings Read(string section) => new() { BaseUrl = config[section + ":BaseUrl"]!, ApiKeyVariable = config[section + ":ApiKeyVariable"]! };

    public async Task<string> Ask(string provider, HttpContent body)
    {
        var settings = Read("Providers:" + provider);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.BaseUrl.TrimEnd('/') + "/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(settings.ApiKeyVariable));
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
