class Providers
{
    const string Base = "https://api.phaseo.app/v1";
    static object? For(string provider) => provider switch
    {
        "OpenRouter" => new { Level = "USA_HUB", Region = "America, U.S.", Sources = new[] { "https://openrouter.ai/privacy", "https://openrouter.ai/terms" } }, // AIS1006, AIS1006
        _ => null
    };
}
