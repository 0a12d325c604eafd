public class Chat(HttpClient http, IOptionsMonitor<ProviderOptions> options)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync(options.Get("chat").BaseUrl + "/chat/completions", body);
}
