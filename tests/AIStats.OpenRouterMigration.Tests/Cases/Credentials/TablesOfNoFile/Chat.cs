using System.Net.Http.Headers;

class Chat(HttpClient http, Keys keys)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://openrouter.ai/api/v1/chat/completions") { Content = body }; // AIS1001
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys.Of("OPENROUTER_API_KEY")); // AIS2001
        return http.SendAsync(request);
    }
}
