[AttributeUsage(AttributeTargets.Method)]
class ApiGetAttribute(string path) : Attribute
{
    public string Path => path;
}

[AttributeUsage(AttributeTargets.Method)]
class HttpPostAttribute(string path) : Attribute
{
    public string Path => path;
}

class OpenRouterConfiguration
{
    public string BaseUrl => "https://api.phaseo.app/v1/";

    public string Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY")!;
}

interface IOpenRouterApi
{
    [HttpPost("chat/completions")]
    Task<string> ChatAsync(object body);

    [ApiGet("generations?id={id}")] // AIS1002
    Task<string> GenerationAsync(string id);

    [ApiGet("credits")] // AIS1002
    Task<string> CreditsAsync();
}
