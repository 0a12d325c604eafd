public static class Catalog
{
    public static readonly IReadOnlyDictionary<string, (string Endpoint, string Secret)> Services = new Dictionary<string, (string, string)>
    {
        ["groq"] = ("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
        ["openrouter"] = ("https://api.phaseo.app/v1", "AI_STATS_API_KEY"),
    };

    public static (string Root, string Secret) Resolve(string kind) => kind switch
    {
        "groq" => ("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
        "openrouter" => ("https://api.phaseo.app/v1", "AI_STATS_API_KEY"),
        _ => throw new NotSupportedException(kind),
    };
}
