class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync("https://openrouter.ai/api/v1/chat/completions", body); // AIS1001
}
