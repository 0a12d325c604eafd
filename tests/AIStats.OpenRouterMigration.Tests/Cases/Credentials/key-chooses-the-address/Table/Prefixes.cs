static class Prefixes
{
    public static readonly Dictionary<string, string> Hosts = new()
    {
        ["sk-ant-"] = "https://api.anthropic.com/v1",
        ["sk-or-"] = "https://openrouter.ai/api/v1", // AIS1001, AIS2003
    };

    public static string Find(string key) => Hosts.First(pair => key.StartsWith(pair.Key)).Value;
}
