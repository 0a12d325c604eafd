using System.Net.Http.Headers;

class Chat(HttpClient http, Keys keys)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.phaseo.app/v1/chat/completions") { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys.Of("AI_STATS_API_KEY"));
        return http.SendAsync(request);
    }
}
