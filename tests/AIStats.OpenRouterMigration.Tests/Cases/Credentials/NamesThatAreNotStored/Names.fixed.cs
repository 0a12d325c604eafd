interface ISecretStore
{
    string? Get(string name);
}

class EntryNames
{
    public string SecretName { get; set; } = "OPENROUTER_API_KEY"; // AIS2001
    public string SecretTitle { get; } = "AI_STATS_API_KEY";
    public string VariableName { get; set; } = "AI_STATS_API_KEY";
    public string Label { get; set; } = "OPENROUTER_API_KEY"; // AIS2001
}

class Keys(ISecretStore secrets, EntryNames names)
{
    static string? SecretOf(string name) => Environment.GetEnvironmentVariable(name);
    static string? Plain(string name) => name;
    public string? FromStore() => secrets.Get("OPENROUTER_API_KEY"); // AIS2001
    public string? FromVariable() => SecretOf("AI_STATS_API_KEY");
    public string? FromLocal()
    {
        string? SecretFor(string name) => Environment.GetEnvironmentVariable(name);
        string? Other(string name) => Environment.GetEnvironmentVariable(name + "_");
        return SecretFor("AI_STATS_API_KEY") ?? Other("OPENROUTER_MODEL"); // AIS2003
    }

    public string? ByDelegate(Func<string, string?> get) => get("AI_STATS_API_KEY");
    public string? SecretByDelegate(Func<string, string?> get) => get("OPENROUTER_API_KEY"); // AIS2001
    public string? FromTable(Dictionary<string, string> secretTable, Dictionary<string, string> table) =>
        secretTable["OPENROUTER_API_KEY"] ?? table["AI_STATS_API_KEY"]; // AIS2001
    public string? Named() => secrets.Get(names.Label);
}

class Client
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
}
