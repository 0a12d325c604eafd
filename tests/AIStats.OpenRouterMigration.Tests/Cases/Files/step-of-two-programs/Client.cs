class Client(HttpClient http)
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return http.PostAsync(Url, body);
    }
}
