public class TextService
{
    private readonly HttpClient _http = new();
    private readonly string _origin;

    public TextService(string origin) => _origin = origin;

    public Task<HttpResponseMessage> SendAsync(HttpContent body) => _http.PostAsync($"{_origin}/api/v1/chat/completions", body); // AIS1004
}
