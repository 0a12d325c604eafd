class Gateway(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        var url = Environment.GetEnvironmentVariable("OPENROUTER_BASE_URL") ?? "https://api.phaseo.app/v1"; // AIS2003
        return http.PostAsync(url + "/chat/completions", body);
    }
}
