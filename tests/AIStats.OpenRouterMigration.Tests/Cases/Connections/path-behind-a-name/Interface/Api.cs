public class Api(HttpClient http, IUrls urls)
{
    public Task<HttpResponseMessage> Exchange(HttpContent code) => http.PostAsync($"{urls.Base}{urls.Login}", code);
}
