using System.Text.Json;

class UserSettings
{
    public string SavedModel { get; set; } = ""; // AIS4001 "users may have saved it in 'SavedModel', so read it as 'spacex-ai/grok-4.5' there"
    public string? Translator { get; set; }
    public string Theme { get; set; } = "dark";
}

class ChatSettings
{
    public string Model { get; set; } = "x-ai/grok-4.5"; // AIS4001, AIS4001
}

class Profile
{
    public string ModelName { get; set; } = ""; // AIS4001
    public int ModelCount { get; set; }
}

class CarSettings
{
    public string CarModel { get; set; } = ""; // silent: no request has it
}

class Unsaved
{
    public string Model { get; set; } = "x-ai/grok-4.5"; // AIS4001
}

static class Store
{
    public static UserSettings Read(string file) => JsonSerializer.Deserialize<UserSettings>(File.ReadAllText(file))!;
    public static ChatSettings ReadChat(string file) => JsonSerializer.Deserialize<ChatSettings>(File.ReadAllText(file))!;
    public static Profile ReadProfile(string file) => JsonSerializer.Deserialize<Profile>(File.ReadAllText(file))!;
    public static CarSettings ReadCar(string file) => JsonSerializer.Deserialize<CarSettings>(File.ReadAllText(file))!;
}

static class Preferences
{
    public static string Get(string name, string value) => name + value;
}
