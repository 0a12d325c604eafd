static class Backends
{
    public static readonly Dictionary<string, object> All = new()
    {
        ["openai"] = new Dictionary<string, object>
        {
            ["baseurl"] = "https://api.openai.com",
            ["paths"] = new Dictionary<string, object> { ["chat"] = "/v1/chat/completions", ["list"] = "/v1/models" }, // silent: OpenAI's
        },
        ["openrouter"] = new Dictionary<string, object>
        {
            ["baseurl"] = "https://api.phaseo.app",
            ["paths"] = new Dictionary<string, object> { ["chat"] = "/v1/chat/completions", ["list"] = "/v1/models" }, // AIS1002
        },
    };
}
