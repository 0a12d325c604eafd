class Client(HttpClient http, Dictionary<string, string> configuration)
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Llm:ApiKey"]);
        return http.PostAsync(Url, body);
    }
}
