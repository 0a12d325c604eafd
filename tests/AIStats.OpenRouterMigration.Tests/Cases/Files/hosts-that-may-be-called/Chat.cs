public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body) => http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
}
