class Texts(HttpClient http)
{
    public Task<HttpResponseMessage> Write(HttpContent text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://openrouter.ai/api/v1/chat/completions") { Content = text }; // AIS1001
        request.Headers.Authorization = new("Bearer", Environment.GetEnvironmentVariable("LLM_API_KEY")); // AIS2005 "for 'openrouter.ai' and, in Balance.cs(6), for a URL that stays at OpenRouter; read an AI Stats key by another name"
        return http.SendAsync(request);
    }
}
