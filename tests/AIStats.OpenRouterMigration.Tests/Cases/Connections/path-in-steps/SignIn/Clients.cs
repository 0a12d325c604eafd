public class SignIn
{
    private readonly HttpClient _http;
    private readonly IUrls _urls;
    public SignIn(HttpClient http, IUrls urls) => (_http, _urls) = (http, urls);
    public Task<HttpResponseMessage> Exchange(HttpContent code) => _http.PostAsync(_urls.Login().TrimEnd('/') + "/keys", code); // AIS1003
}
public class Chat
{
    private readonly HttpClient _http;
    private readonly IUrls _urls;
    public Chat(HttpClient http, IUrls urls) => (_http, _urls) = (http, urls);
    public Task<HttpResponseMessage> Send(HttpContent body) => _http.PostAsync(_urls.Chat, body);
}
