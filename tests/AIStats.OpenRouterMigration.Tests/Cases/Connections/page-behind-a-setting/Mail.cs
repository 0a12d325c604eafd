interface IConfiguration { string? this[string key] { get; } }
class Mail(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Draft(HttpContent text) => http.PostAsync(config["Router:Root"] + "/api/v1/chat/completions", text); // AIS1004
}
