class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
