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
    public string BaseUrl => "https://openrouter.ai/api/v1/"; // AIS1001

    public string Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY")!; // AIS2001
}

interface IOpenRouterApi
{
    [HttpPost("chat/completions")]
    Task<string> ChatAsync(object body);

    [ApiGet("generation?id={id}")] // AIS1002
    Task<string> GenerationAsync(string id);

    [ApiGet("credits")] // AIS1002
    Task<string> CreditsAsync();
}
