public class Login(HttpClient http, IConfiguration config)
{
    public Task<HttpResponseMessage> Exchange(HttpContent code)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", config["Account:Key"]);
        return http.PostAsync(config["Login:BaseUrl"] + "/auth/keys", code); // AIS1003
    }
}
