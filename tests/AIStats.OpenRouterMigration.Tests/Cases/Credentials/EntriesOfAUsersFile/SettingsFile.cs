using System.Text.Json.Nodes;

class SettingsFile
{
    private static readonly string[] Names = ["DEEPSEEK_API_KEY", "OPENROUTER_API_KEY"]; // AIS2001
    private static readonly string File = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "Usage", "settings.json");
    private readonly JsonObject _root = JsonNode.Parse(System.IO.File.ReadAllText(File))!.AsObject();

    public string? Key(string name) => _root[name]?.GetValue<string>() is { Length: > 0 } saved ? saved : Environment.GetEnvironmentVariable(name);

    public static void Create()
    {
        var root = new JsonObject();
        foreach (var name in Names)
            root[name] = "";
        System.IO.File.WriteAllText(File, root.ToJsonString());
    }
}
