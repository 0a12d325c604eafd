class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
// AIS2001: the code asks for a second name, which the host sets
        http.DefaultRequestHeaders.Authorization = new("Bearer", Secrets.Read("OPENROUTER_API_KEY")); // AIS2001, AIS2005
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
    }
}
