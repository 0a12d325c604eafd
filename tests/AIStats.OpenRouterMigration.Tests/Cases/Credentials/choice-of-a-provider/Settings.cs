using System.Text.Json;

class AppSettings
{
    public string Provider { get; set; } = "openrouter";
    public string ApiKey { get; set; } = ""; // AIS2005
}

class UserConfig
{
    public Backend Backend { get; set; }
    public string ApiKey { get; set; } = ""; // AIS2005
}

class Account
{
    public string Kind { get; set; } = "local";
    public string ApiToken { get; set; } = ""; // AIS2005
}

class Weather
{
    public string Unit { get; set; } = "metric";
    public string ApiKey { get; set; } = ""; // silent: nothing beside it says OpenRouter
}

class Transient
{
    public string Provider { get; set; } = "openrouter";
    public string ApiKey { get; set; } = ""; // silent: nothing saves this type
}

static class Store
{
    public static AppSettings Read(string file) => JsonSerializer.Deserialize<AppSettings>(File.ReadAllText(file))!;
    public static UserConfig ReadConfig(string file) => JsonSerializer.Deserialize<UserConfig>(File.ReadAllText(file))!;
    public static Account ReadAccount(string file) => JsonSerializer.Deserialize<Account>(File.ReadAllText(file))!;
    public static Weather ReadWeather(string file) => JsonSerializer.Deserialize<Weather>(File.ReadAllText(file))!;
}
