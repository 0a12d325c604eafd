class OpenRouterChatService(string baseUrl, HttpClient http)
{
    const string Default = "https://openrouter.ai/api/v1";
    Task<HttpResponseMessage> Prompt(HttpContent c) => http.PostAsync($"{baseUrl}/completions", c);
}
class OpenRouterChatService2(string baseUrl, HttpClient http)
{
    Task<HttpResponseMessage> Prompt(HttpContent c) => http.PostAsync($"{baseUrl}/completions", c);
}
