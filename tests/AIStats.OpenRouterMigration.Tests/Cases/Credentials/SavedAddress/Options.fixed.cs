using System.Text.Json;
class Options
{
    public string BaseUrl { get; set; } = "https://api.phaseo.app/v1"; // AIS2005
    public string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
}
class Settings
{
    public static void Save(Options options) => File.WriteAllText("settings.json", JsonSerializer.Serialize(options));
    public static Options Load() => JsonSerializer.Deserialize<Options>(File.ReadAllText("settings.json"))!;
}
