static class Catalog
{
    static readonly Dictionary<string, string> Models = new()
    {
        ["openai/gpt-4o"] = "GPT", // AIS4005
        ["spacex-ai/grok-4.5"] = "Grok", // AIS4005
    };

    static string Chosen(UserSettings settings) => Models.ContainsKey(settings.SavedModel) ? settings.SavedModel : Models.Keys.First();

    static string Preferred() => Preferences.Get("model", "spacex-ai/grok-4.5"); // AIS4001, AIS4005
}

class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(Profile profile, UserSettings user, CarSettings car)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("AI_STATS_API_KEY"));
        return http.PostAsync("https://api.phaseo.app/v1/chat/completions", new StringContent($$"""{"model":"{{profile.ModelName}}"}"""));
    }
}
