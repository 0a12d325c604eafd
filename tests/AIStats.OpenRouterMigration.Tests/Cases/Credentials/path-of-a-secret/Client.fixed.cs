class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Secrets.Read("OPENROUTER_API_KEY")); // AIS2001, AIS2005
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
