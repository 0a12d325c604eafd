/// <summary>Talks to OpenRouter.</summary>
class Assistant(HttpClient http)
{
    const string BaseUrl = "https://openrouter.ai/api/v1"; // AIS1001

    static string Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? throw new InvalidOperationException("No key."); // AIS2001

    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return http.PostAsync(BaseUrl + "/chat/completions", body);
    }

    static readonly string OpenAI = "https://api.openai.com/v1"; // silent: another service
}
