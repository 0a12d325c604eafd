class Plugin
{
    readonly Entries Config = new();

    public string Url() => Config.Bind("Chat", "Address", "https://api.phaseo.app/v1/chat/completions", "Where texts are sent."); // AIS2005

    public string Secret() => Config.Bind("Chat", "Secret", "", "Its key.");
}

class Entries
{
    readonly Dictionary<string, string> _saved = new();

    public string Bind(string section, string name, string first, string about) => _saved.TryGetValue(section + name, out var value) ? value : first;
}
