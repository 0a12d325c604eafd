static class Table
{
    public static readonly Dictionary<string, string> Settings = new()
    {
        ["endpoint"] = "https://openrouter.ai/api/v1", // AIS1001
        ["modelsEndpoint"] = "/models", // AIS1002
        ["page"] = "/settings",
    };
}
