using System.Text.Json;

class Settings
{
    public static string Shared { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    public string Computed { get; } = "https://openrouter.ai/api/v1/messages"; // AIS1001
    public string Body => "https://openrouter.ai/api/v1/responses"; // AIS1001
    public readonly string Fixed = "https://openrouter.ai/api/v1/completions"; // AIS1003
    public static string Common = "https://openrouter.ai/api/v1/embeddings"; // AIS1001
    public const string Default = "https://openrouter.ai/api/v1/models"; // AIS1002
    public static Settings Load() => JsonSerializer.Deserialize<Settings>(File.ReadAllText("settings.json"))!;
}

class Profile
{
    public string Url { get; set; } = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001, AIS2005
    public string Init { get; init; } = "https://openrouter.ai/api/v1/messages"; // AIS1001, AIS2005
    public string Field = "https://openrouter.ai/api/v1/responses"; // AIS1001, AIS2005
    public static Profile Load() => JsonSerializer.Deserialize<Profile>(File.ReadAllText("profile.json"))!;
}

class Client
{
    public static string Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? ""; // AIS2001
}
