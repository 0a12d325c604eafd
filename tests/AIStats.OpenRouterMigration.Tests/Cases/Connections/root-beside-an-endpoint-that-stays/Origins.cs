static class Origins
{
    private static readonly Dictionary<string, Uri> Known = new()
    {
        ["GitHub"] = new Uri("https://api.github.com"),
        ["OpenRouter"] = new Uri("https://openrouter.ai"), // AIS1004 "it stays, because"
    };

    public static bool Allow(string name, Uri asked) => Known[name].Host == asked.Host;
}
