public class Login(HttpClient http, IOptionsMonitor<ProviderOptions> options)
{
    public Task<HttpResponseMessage> Exchange(HttpContent code) => http.PostAsync(options.Get("login").BaseUrl + "/auth/keys", code); // AIS1003
}
