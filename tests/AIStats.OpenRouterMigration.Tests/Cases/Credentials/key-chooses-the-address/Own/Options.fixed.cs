class Options
{
    public string OpenRouterApiKey { get; set; } = "";
    public string GroqApiKey { get; set; } = "";

    public string? Url()
    {
        if (OpenRouterApiKey.StartsWith("sk-or-")) // AIS2003
            return "https://api.phaseo.app/v1/chat/completions";
        return GroqApiKey.Length > 0 ? "https://api.groq.com/openai/v1/chat/completions" : null;
    }
}
