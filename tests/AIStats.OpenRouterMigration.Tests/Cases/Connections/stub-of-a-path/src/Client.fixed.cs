public class Client(HttpClient http, string baseUrl = "https://api.phaseo.app/v1")
{
    public Task<HttpResponseMessage> Chat(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return http.PostAsync(baseUrl + "/chat/completions", body);
    }
    public Task<string> Key() => http.GetStringAsync(baseUrl + "/key"); // AIS1002
    public Task<string> Generation(string id) => http.GetStringAsync($"{baseUrl}/generations?id={id}"); // AIS1002
}
