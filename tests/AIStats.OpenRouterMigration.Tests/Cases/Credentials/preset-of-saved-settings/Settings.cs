using System.IO;
using System.Text.Json;

class ProviderSettings
{
    public string Preset { get; set; } = "OpenAI";

    public string BaseUrl { get; set; } = "https://api.openai.com/v1";

    public static ProviderSettings Of(string preset) => preset switch
    {
        "OpenRouter" => new ProviderSettings { Preset = "OpenRouter", BaseUrl = "https://openrouter.ai/api/v1" }, // AIS1001, AIS2005
        "Local" => new ProviderSettings { Preset = "Local", BaseUrl = "http://localhost:1234/v1" },
        _ => new ProviderSettings(),
    };
}

class Endpoint
{
    public string Url { get; set; } = "";

    public static Endpoint OfStatus() => new() { Url = "https://openrouter.ai/api/v1" }; // AIS1001
}

static class Store
{
    public static ProviderSettings Load(string file) => JsonSerializer.Deserialize<ProviderSettings>(File.ReadAllText(file))!;

    public static void Save(string file, ProviderSettings settings) => File.WriteAllText(file, JsonSerializer.Serialize(settings));
}

class Chat(HttpClient http, ProviderSettings settings, string key)
{
    public async Task<string> AskAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.BaseUrl.TrimEnd('/') + "/chat/completions") { Content = body };
        request.Headers.Authorization = new("Bearer", key);
        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
