public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body) => http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
}
