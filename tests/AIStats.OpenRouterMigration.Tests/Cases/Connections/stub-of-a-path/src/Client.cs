public class Client(HttpClient http, string baseUrl = "https://openrouter.ai/api/v1") // AIS1001
{
    public Task<HttpResponseMessage> Chat(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return http.PostAsync(baseUrl + "/chat/completions", body);
    }
    public Task<string> Key() => http.GetStringAsync(baseUrl + "/auth/key"); // AIS1002
    public Task<string> Generation(string id) => http.GetStringAsync($"{baseUrl}/generation?id={id}"); // AIS1002
}
