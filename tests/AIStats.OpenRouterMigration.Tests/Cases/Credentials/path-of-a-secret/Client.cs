class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        // AIS2001: the code asks for a second name, which the host sets
        http.DefaultRequestHeaders.Authorization = new("Bearer", Secrets.Read("OPENROUTER_API_KEY"));
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
    }
}
