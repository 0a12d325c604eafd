class OpenRouterChatService(string baseUrl, HttpClient http)
{
    const string Default = "https://openrouter.ai/api/v1"; // AIS1001: all paths have no counterpart
    Task<HttpResponseMessage> Prompt(HttpContent c) => http.PostAsync($"{baseUrl}/completions", c); // AIS1003
}
class OpenRouterChatService2(string baseUrl, HttpClient http)
{
    Task<HttpResponseMessage> Prompt(HttpContent c) => http.PostAsync($"{baseUrl}/completions", c); // AIS1003
}
