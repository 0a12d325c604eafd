using System.Text.Json;
class Options
{
    public string BaseUrl { get; set; } = "https://openrouter.ai/api/v1"; // AIS1001, AIS2005: users have the old address in their file
    public string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
}
class Settings
{
    public static void Save(Options options) => File.WriteAllText("settings.json", JsonSerializer.Serialize(options));
    public static Options Load() => JsonSerializer.Deserialize<Options>(File.ReadAllText("settings.json"))!;
}
