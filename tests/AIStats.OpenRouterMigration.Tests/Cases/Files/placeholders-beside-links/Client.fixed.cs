class Client
{
    Task<string> Ask(HttpClient http) => http.GetStringAsync("https://api.phaseo.app/v1/chat/completions");
}
