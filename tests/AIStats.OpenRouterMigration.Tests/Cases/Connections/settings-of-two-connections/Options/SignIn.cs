public class SignInOptions
{
    public string BaseUrl { get; set; } = "";
    public string Page { get; set; } = "";
}

public class SignInClient(HttpClient http, IOptions<SignInOptions> options)
{
    public string Start() => options.Value.Page + "?callback_url=https://shop.example/callback";

    public Task<HttpResponseMessage> Exchange(HttpContent code) => http.PostAsync($"{options.Value.BaseUrl}/auth/keys", code); // AIS1003
}
