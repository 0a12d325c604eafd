public class Router(HttpClient http)
{
    private const string BaseUrl = "https://openrouter.ai/api/v1"; // AIS1001

    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(BaseUrl + "/chat/completions", body);
}
