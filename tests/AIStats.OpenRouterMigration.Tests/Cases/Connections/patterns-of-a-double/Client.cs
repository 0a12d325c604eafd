public class Client
{
    private readonly HttpClient _http;
    public Client(HttpClient http) => _http = http;
    public Task<HttpResponseMessage> Send(HttpContent body) => _http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
}
