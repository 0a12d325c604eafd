using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

interface IConfiguration { string? this[string key] { get; } }

sealed class Chat(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", config["Ai:Key"]);
        return http.PostAsync((config["Ai:BaseUrl"] ?? "https://api.phaseo.app/v1") + "/chat/completions", body);
    }
}
