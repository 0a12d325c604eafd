class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Secrets.Read("OPENROUTER_API_KEY")); // AIS2001: a host sets a second name
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}
