public class Client
{
    private readonly HttpClient _http;
    public Client(HttpClient http) => _http = http;
    public Task<HttpResponseMessage> Send(HttpContent body) => _http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
}
