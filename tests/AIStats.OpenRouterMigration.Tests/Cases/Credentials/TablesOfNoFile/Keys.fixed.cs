class Keys
{
    private static readonly string[] Names = ["DEEPSEEK_API_KEY", "AI_STATS_API_KEY"];
    private readonly Dictionary<string, string?> _read = new();

    public Keys()
    {
        foreach (var name in Names)
            _read[name] = Environment.GetEnvironmentVariable(name);
    }

    public string? Of(string name) => _read[name];
}
