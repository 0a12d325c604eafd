static class Table
{
    public static readonly Dictionary<string, string> Settings = new()
    {
        ["endpoint"] = "https://api.phaseo.app/v1",
        ["modelsEndpoint"] = "/models", // AIS1002
        ["page"] = "/settings",
    };
}
