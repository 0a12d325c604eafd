class Provider
{
    public string BaseUrl { get; init; } = "";

    public string ModelsPath { get; init; } = "";
}

static class Objects
{
    public static readonly Provider[] All =
    [
        new() { BaseUrl = "https://api.groq.com/openai/v1", ModelsPath = "/models" },
        new() { BaseUrl = "https://api.phaseo.app/v1", ModelsPath = "/models" }, // AIS1002
    ];

    public static string ListOf(Provider provider) => provider.BaseUrl + provider.ModelsPath;
}
