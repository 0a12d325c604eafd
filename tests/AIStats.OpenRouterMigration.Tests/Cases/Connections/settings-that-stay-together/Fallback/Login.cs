public class Login(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Exchange(HttpContent code) =>
        http.PostAsync((config["Login:BaseUrl"] ?? config["Chat:BaseUrl"]) + "/auth/keys", code); // AIS1003
}
