/// <summary>Talks to OpenRouter.</summary>
class Assistant(HttpClient http)
{
    const string BaseUrl = "https://api.phaseo.app/v1";

    static string Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? throw new InvalidOperationException("No key.");

    public Task<HttpResponseMessage> Ask(HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return http.PostAsync(BaseUrl + "/chat/completions", body);
    }

    static readonly string OpenAI = "https://api.openai.com/v1"; // silent: another service
}
