class Client(HttpClient http, Dictionary<string, string> configuration)
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", configuration["Llm:ApiKey"]);
        return http.PostAsync(Url, body);
    }
}
