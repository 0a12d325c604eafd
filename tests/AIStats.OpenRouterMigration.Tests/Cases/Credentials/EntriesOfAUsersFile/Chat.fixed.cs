using System.Net.Http.Headers;

class Chat(HttpClient http, SettingsFile settings)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.phaseo.app/v1/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key("OPENROUTER_API_KEY")); // AIS2001
        return http.SendAsync(request);
    }
}
