using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

interface IConfiguration { string? this[string key] { get; } }
public sealed class ChatOptions { public string BaseUrl { get; set; } = ""; public string KeyVariable { get; set; } = ""; }
public sealed class AdminOptions { public string Url { get; set; } = ""; public string KeyVariable { get; set; } = ""; }

sealed class Chat(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        var options = new ChatOptions { BaseUrl = config["Chat:BaseUrl"]!, KeyVariable = config["Chat:KeyVariable"]! };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(options.KeyVariable));
        return http.PostAsync(options.BaseUrl + "/chat/completions", body);
    }
}

sealed class Admin(HttpClient http, IConfiguration config)
{
    public Task<string> List()
    {
        var options = new AdminOptions { Url = config["KeyAdmin:Url"]!, KeyVariable = config["KeyAdmin:KeyVariable"]! };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable(options.KeyVariable));
        return http.GetStringAsync(options.Url);
    }
}
