using System.Net.Http.Headers;

public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}
