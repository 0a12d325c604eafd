interface ISecretStore
{
    string? Get(string name);
}

class EntryNames
{
    public string SecretName { get; set; } = "OPENROUTER_API_KEY"; // AIS2001
    public string SecretTitle { get; } = "OPENROUTER_API_KEY"; // AIS2001
    public string VariableName { get; set; } = "OPENROUTER_API_KEY"; // AIS2001
    public string Label { get; set; } = "OPENROUTER_API_KEY"; // AIS2001
}

class Keys(ISecretStore secrets, EntryNames names)
{
    static string? SecretOf(string name) => Environment.GetEnvironmentVariable(name);
    static string? Plain(string name) => name;
    public string? FromStore() => secrets.Get("OPENROUTER_API_KEY"); // AIS2001
    public string? FromVariable() => SecretOf("OPENROUTER_API_KEY"); // AIS2001
    public string? FromLocal()
    {
        string? SecretFor(string name) => Environment.GetEnvironmentVariable(name);
        string? Other(string name) => Environment.GetEnvironmentVariable(name + "_");
        return SecretFor("OPENROUTER_API_KEY") ?? Other("OPENROUTER_MODEL"); // AIS2001, AIS2003
    }

    public string? ByDelegate(Func<string, string?> get) => get("OPENROUTER_API_KEY"); // AIS2001
    public string? SecretByDelegate(Func<string, string?> get) => get("OPENROUTER_API_KEY"); // AIS2001
    public string? FromTable(Dictionary<string, string> secretTable, Dictionary<string, string> table) =>
        secretTable["OPENROUTER_API_KEY"] ?? table["OPENROUTER_API_KEY"]; // AIS2001, AIS2001
    public string? Named() => secrets.Get(names.Label);
}

class Client
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
}
