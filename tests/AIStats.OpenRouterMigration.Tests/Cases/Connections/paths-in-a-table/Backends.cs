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
            ["baseurl"] = "https://openrouter.ai", // AIS1004
            ["paths"] = new Dictionary<string, object> { ["chat"] = "/api/v1/chat/completions", ["list"] = "/api/v1/models" }, // AIS1002, AIS1004, AIS1004
        },
    };
}
