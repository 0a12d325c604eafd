class Chat(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(HttpContent body) => http.PostAsync("https://api.phaseo.app/v1/chat/completions", body);
}
