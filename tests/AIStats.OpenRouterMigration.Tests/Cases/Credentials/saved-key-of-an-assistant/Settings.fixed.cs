using System.Text.Json;

class Settings
{
    public bool UseOpenRouterKey { get; set; } // silent: a switch

    public string AssistantOpenRouterApiKey { get; set; } = ""; // AIS2005

    public static Settings Load(string path) => JsonSerializer.Deserialize<Settings>(File.ReadAllText(path))!;
}

class Assistant
{
    private const string Address = "https://api.phaseo.app/v1/chat/completions";

    public Task<HttpResponseMessage> AskAsync(HttpClient http, Settings settings, HttpContent body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = body };
        request.Headers.Add("Authorization", "Bearer " + settings.AssistantOpenRouterApiKey);
        return http.SendAsync(request);
    }
}
