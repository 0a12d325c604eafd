using System.Net.Http.Headers;

public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
