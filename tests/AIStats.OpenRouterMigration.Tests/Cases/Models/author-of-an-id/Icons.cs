public sealed class Icons(HttpClient http)
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    object Body(string model) => new { model, messages = Array.Empty<object>(), temperature = Temperature(model) };
    static double Temperature(string model) => model.Split('/')[0] switch
    {
        "x-ai" => 0.2, // AIS4002: no id of AI Stats takes this arm
        "mistralai" => 0.3, // AIS4002
        "openai" => 1, // silent: the author has the same name
        _ => 0.7,
    };
    static bool IsMistral(string modelId) => modelId.Split('/')[0] == "mistralai"; // AIS4002
    static string Icon(string model)
    {
        var author = model.Split('/')[0];
        switch (author) { case "meta-llama": return "llama.png"; case "x-ai": return "x.png"; default: return "ai.png"; } // AIS4002, AIS4002
    }
    static readonly Dictionary<string, string> Logos = new() { ["x-ai"] = "x.svg", ["mistralai"] = "m.svg" }; // miss: a table of authors is not followed
    static string? Logo(string model) => Logos.GetValueOrDefault(model.Split('/')[0]);
    static bool IsX(string model) => model.StartsWith("x-ai/"); // AIS4002
}
public static class Paths
{
    public static bool IsExtra(string url) => url.Split('/')[0] == "x-ai"; // silent: no model is cut here
    public static bool KnowsBoth(string model) => model.Split('/')[0] is "x-ai" or "spacex-ai"; // silent: both are known
    public static string Host(string model) => model.Split(':')[0] switch { "liquid" => "a", _ => "b" }; // silent: what stands before a colon is no author
}
