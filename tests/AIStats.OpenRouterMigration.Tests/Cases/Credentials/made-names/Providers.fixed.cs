public static class Providers
{
    private static readonly Dictionary<string, string> Bases = new()
    {
        ["openai"] = "https://api.openai.com/v1",
        ["openrouter"] = "https://api.phaseo.app/v1",
    };
    public static Task<HttpResponseMessage> Send(HttpClient http, string id, HttpContent body)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Keys.Of(id));
        return http.PostAsync(Bases[id] + "/chat/completions", body);
    }
}
