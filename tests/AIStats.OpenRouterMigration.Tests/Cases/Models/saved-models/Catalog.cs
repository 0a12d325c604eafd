static class Catalog
{
    static readonly Dictionary<string, string> Models = new()
    {
        ["openai/gpt-4o"] = "GPT", // AIS4005
        ["x-ai/grok-4.5"] = "Grok", // AIS4001
    };

    static string Chosen(UserSettings settings) => Models.ContainsKey(settings.SavedModel) ? settings.SavedModel : Models.Keys.First();

    static string Preferred() => Preferences.Get("model", "x-ai/grok-4.5"); // AIS4001, AIS4001
}

class Client(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(Profile profile, UserSettings user, CarSettings car)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")); // AIS2001
        return http.PostAsync("https://openrouter.ai/api/v1/chat/completions", new StringContent($$"""{"model":"{{profile.ModelName}}"}""")); // AIS1001
    }
}
