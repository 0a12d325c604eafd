class Chat(HttpClient http, Provider provider)
{
    public Task<HttpResponseMessage> AskAsync(HttpContent body) => http.PostAsync(provider.BaseUrl + "/chat/completions", body);
}
