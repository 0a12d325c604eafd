public static class Catalog
{
    public static readonly IReadOnlyDictionary<string, (string Endpoint, string Secret)> Services = new Dictionary<string, (string, string)>
    {
        ["groq"] = ("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
        ["openrouter"] = ("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"), // AIS1001, AIS2001
    };

    public static (string Root, string Secret) Resolve(string kind) => kind switch
    {
        "groq" => ("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
        "openrouter" => ("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"), // AIS1001, AIS2001
        _ => throw new NotSupportedException(kind),
    };
}
