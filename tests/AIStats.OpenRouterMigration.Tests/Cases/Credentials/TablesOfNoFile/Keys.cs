class Keys
{
    private static readonly string[] Names = ["DEEPSEEK_API_KEY", "OPENROUTER_API_KEY"]; // AIS2001
    private readonly Dictionary<string, string?> _read = new();

    public Keys()
    {
        foreach (var name in Names)
            _read[name] = Environment.GetEnvironmentVariable(name);
    }

    public string? Of(string name) => _read[name];
}
