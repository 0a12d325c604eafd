using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

interface IConfiguration { string? this[string key] { get; } }

sealed class Chat(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", config["AI:ApiKey"]);
        return http.PostAsync(config["AI:BaseUrl"] + "/chat/completions", body);
    }
}
