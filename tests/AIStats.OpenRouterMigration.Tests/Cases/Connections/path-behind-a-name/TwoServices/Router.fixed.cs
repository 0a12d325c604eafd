public class Router(HttpClient http)
{
    private const string BaseUrl = "https://api.phaseo.app/v1";

    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(BaseUrl + "/chat/completions", body);
}
