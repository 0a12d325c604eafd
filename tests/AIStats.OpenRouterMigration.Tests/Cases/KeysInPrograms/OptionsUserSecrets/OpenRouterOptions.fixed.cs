public sealed class OpenRouterOptions
{
    public const string SectionName = "OpenRouter"; // AIS2004

    /// <summary>Key from https://openrouter.ai/keys.</summary> // AIS1007
    public string ApiKey { get; set; } = "";
    public string BaseUrl { get; set; } = "https://api.phaseo.app/v1";
    public string Model { get; set; } = "openai/gpt-4o-mini"; // AIS4005
}

public sealed class OpenRouterClient(HttpClient http, OpenRouterOptions options)
{
    public Task<string> Ask()
    {
        if (string.IsNullOrEmpty(options.ApiKey) || options.ApiKey == "YOUR_OPENROUTER_API_KEY")
            throw new InvalidOperationException("OpenRouter API key is missing. Run: dotnet user-secrets set \"OpenRouter:ApiKey\" \"sk-or-v1-...\""); // AIS2003
        if (!options.ApiKey.StartsWith("sk-or-")) // AIS2003
            throw new InvalidOperationException("That does not look like an OpenRouter key.");
        http.DefaultRequestHeaders.Authorization = new("Bearer", options.ApiKey);
        return http.GetStringAsync(options.BaseUrl.TrimEnd('/') + "/chat/completions");
    }
}
