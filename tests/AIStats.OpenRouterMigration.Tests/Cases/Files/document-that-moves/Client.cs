class Client
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public static string Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? ""; // AIS2001
    public Task<HttpResponseMessage> Ask(HttpClient http, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return http.PostAsync(Url, body);
    }
}
