class Router
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001
    static readonly string Catalog = File.ReadAllText("catalog.json");
    object? Route(string model) => model switch
    {
        "deepseek/deepseek-r1-0528" => new { only = new[] { "x/fp8" } }, // AIS4001
        _ => null
    };
}
