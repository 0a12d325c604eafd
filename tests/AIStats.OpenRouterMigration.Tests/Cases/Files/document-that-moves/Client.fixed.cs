class Client
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public static string Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? "";
    public Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return http.PostAsync(Url, body);
    }
}
