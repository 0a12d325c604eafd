class Router
{
    const string Url = "https://api.phaseo.app/v1/chat/completions";
    static readonly string Catalog = File.ReadAllText("catalog.json");
    object? Route(string model) => model switch
    {
        "deepseek/deepseek-r1-0528" or "deepseek/deepseek-r1-2025-05-28" => new { only = new[] { "x/fp8" } }, // AIS4005
        _ => null
    };
}
