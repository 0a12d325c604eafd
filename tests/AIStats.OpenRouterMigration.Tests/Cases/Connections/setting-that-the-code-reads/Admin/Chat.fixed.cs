using System.Net.Http.Headers;

public sealed class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body, string key)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http.PostAsync(Environment.GetEnvironmentVariable("CHAT_URL"), body);
    }

    public Task<string> Key() => http.GetStringAsync("https://api.phaseo.app/v1/key"); // AIS1002
}
