using System.Text.Json;
public static class Defaults { public const string Base = "https://api.phaseo.app/v1"; }
public class AppState
{
    public string BaseUrl { get; set; } = Defaults.Base; // AIS2005: it is read from a file, where users have the old address and a key
    public string ApiKey { get; set; } = ""; // silent: it names no gateway; the warning at the address is about both
    public static AppState Load(string path) => JsonSerializer.Deserialize<AppState>(File.ReadAllText(path))!;
}
public class Chat(HttpClient http, AppState state)
{
    public Task<HttpResponseMessage> Send(HttpContent body)
    {
        if (state.BaseUrl.StartsWith("https://api.phaseo.app") || state.BaseUrl.StartsWith("https://openrouter.ai"))
            http.DefaultRequestHeaders.Add("x-title", "Notes");
        return http.PostAsync($"{state.BaseUrl.TrimEnd('/')}/chat/completions", body);
    }
    public Task<string> Models() => http.GetStringAsync($"{state.BaseUrl}/models"); // AIS1002
}
