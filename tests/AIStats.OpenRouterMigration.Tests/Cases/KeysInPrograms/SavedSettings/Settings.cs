using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

public sealed class AppSettings
{
    [JsonPropertyName("openrouter_api_key")] public string ApiKey { get; set; } = ""; // AIS2003
    [JsonPropertyName("openrouter_url")] public string Url { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001, AIS2003, AIS2005: users have the old address in their file
    [JsonPropertyName("openrouter_model")] public string Model { get; set; } = "openai/gpt-4o-mini"; // AIS2003, AIS4005
}

public static class SettingsStore
{
    static string Path => System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "App", "settings.json");
    public static AppSettings Load() => JsonSerializer.Deserialize<AppSettings>(File.ReadAllText(Path)) ?? new();
    public static void Save(AppSettings settings) => File.WriteAllText(Path, JsonSerializer.Serialize(settings));
}

public sealed class SettingsWindow
{
    public string KeyLabel => "OpenRouter API key:";
    public string KeyPlaceholder => "sk-or-v1-..."; // AIS2003
    public string KeyHint => "You can create a key on openrouter.ai/keys"; // AIS1006
    void GetKey_Click() => Process.Start(new ProcessStartInfo("https://openrouter.ai/keys") { UseShellExecute = true }); // AIS1006
    string? FromEnvironment() => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY", EnvironmentVariableTarget.User); // AIS2001
    bool IsValid(string key) => key.StartsWith("sk-or-v1-") && key.Length > 20; // AIS2003
}
