class Backend
{
    public string Site { get; } = "https://openrouter.ai"; // AIS1004 "but '/settings/keys' in Links.cs(3) is a web page of it"
}
class Asker(HttpClient http, Backend backend)
{
    public Task<HttpResponseMessage> Ask(HttpContent question)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001: the key stays with its URL
        return http.PostAsync($"{backend.Site}/api/v1/chat/completions", question); // AIS1004
    }
}
