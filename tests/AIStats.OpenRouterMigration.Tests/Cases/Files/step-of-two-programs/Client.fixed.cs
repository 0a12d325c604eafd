class Client(HttpClient http)
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return http.PostAsync(Url, body);
    }
}
