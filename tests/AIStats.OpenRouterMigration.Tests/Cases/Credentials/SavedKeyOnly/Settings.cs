using System.Text.Json;

class Settings
{
    public string OpenRouterKey { get; set; } = ""; // AIS2005
    public string OpenAiKey { get; set; } = ""; // silent: it goes to another company
    public string ApiKey { get; set; } = ""; // silent: the gateway's key beside it names the company
    public string OpenRouterModel { get; set; } = "";
}

class RouterProfile
{
    public Kind Kind { get; set; } = Kind.OpenRouter;
    public string ApiKey { get; set; } = ""; // AIS2005
}

class WindowSettings
{
    public bool HideOpenRouterHint { get; set; }
    public string Key { get; set; } = "Ctrl+K"; // silent: a key of what, nobody says
}

class Weather
{
    public string ApiKey { get; set; } = ""; // silent: nothing in its type names OpenRouter
}

class OpenRouterOptions
{
    public string ApiKey { get; set; } = ""; // silent: nothing saves it; a host sets it
}

enum Kind { OpenRouter, Local }

static class Store
{
    public static Settings Read(string file) => JsonSerializer.Deserialize<Settings>(File.ReadAllText(file))!;
    public static List<RouterProfile> ReadAll(string file) => JsonSerializer.Deserialize<List<RouterProfile>>(File.ReadAllText(file))!;
    public static WindowSettings ReadWindow(string file) => JsonSerializer.Deserialize<WindowSettings>(File.ReadAllText(file))!;
    public static Weather ReadWeather(string file) => JsonSerializer.Deserialize<Weather>(File.ReadAllText(file))!;
}

static class Client
{
    public const string Address = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
