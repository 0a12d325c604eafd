class Client
{
    Task<string> Ask(HttpClient http) => http.GetStringAsync("https://openrouter.ai/api/v1/chat/completions"); // AIS1001
}
