using System.Text.Json;
public static class Defaults { public const string Base = "https://openrouter.ai/api/v1"; } // AIS1001
public class AppState
{
    public string BaseUrl { get; set; } = Defaults.Base; // AIS2005
    public string ApiKey { get; set; } = "";
    public static AppState Load(string path) => JsonSerializer.Deserialize<AppState>(File.ReadAllText(path))!;
}
public class Chat(HttpClient http, AppState state)
{
    public Task<HttpResponseMessage> Send(HttpContent body)
    {
        if (state.BaseUrl.StartsWith("https://openrouter.ai")) // AIS1005
            http.DefaultRequestHeaders.Add("X-Title", "Notes"); // AIS3001
        return http.PostAsync($"{state.BaseUrl.TrimEnd('/')}/chat/completions", body);
    }
    public Task<string> Models() => http.GetStringAsync($"{state.BaseUrl}/models"); // AIS1002
}
