using System.Text.Json;

class Settings
{
    public static string Shared { get; set; } = "https://api.phaseo.app/v1/chat/completions";
    public string Computed { get; } = "https://api.phaseo.app/v1/messages";
    public string Body => "https://api.phaseo.app/v1/responses";
    public readonly string Fixed = "https://openrouter.ai/api/v1/completions"; // AIS1003
    public static string Common = "https://api.phaseo.app/v1/embeddings";
    public const string Default = "https://openrouter.ai/api/v1/models"; // AIS1002
    public static Settings Load() => JsonSerializer.Deserialize<Settings>(File.ReadAllText("settings.json"))!;
}

class Profile
{
    public string Url { get; set; } = "https://api.phaseo.app/v1/chat/completions"; // AIS2005
    public string Init { get; init; } = "https://api.phaseo.app/v1/messages"; // AIS2005
    public string Field = "https://api.phaseo.app/v1/responses"; // AIS2005
    public static Profile Load() => JsonSerializer.Deserialize<Profile>(File.ReadAllText("profile.json"))!;
}

class Client
{
    public static string Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY") ?? ""; // AIS2005
}
