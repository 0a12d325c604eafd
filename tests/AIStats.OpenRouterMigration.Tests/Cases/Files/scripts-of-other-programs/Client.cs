class Client(HttpClient http)
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions";
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"));
        return http.PostAsync(Url, body);
    }
}
