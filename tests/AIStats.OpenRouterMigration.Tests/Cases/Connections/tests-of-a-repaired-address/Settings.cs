using System.Text.Json;
class Settings
{
    public string Url { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001, AIS2005
    public static Settings Read(string json)
    {
        var settings = JsonSerializer.Deserialize<Settings>(json)!;
        if (settings.Url == "https://openrouter.ai/api") // AIS1005
            settings.Url = "https://openrouter.ai/api/v1"; // AIS1001
        return settings;
    }
}
class Llm(HttpClient http)
{
    public Task<HttpResponseMessage> Ask(Settings settings, HttpContent body) => http.PostAsync($"{settings.Url}/chat/completions", body);
}
