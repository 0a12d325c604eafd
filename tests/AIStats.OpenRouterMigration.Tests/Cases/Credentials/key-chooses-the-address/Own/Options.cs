class Options
{
    public string OpenRouterApiKey { get; set; } = "";
    public string GroqApiKey { get; set; } = "";

    public string? Url()
    {
        if (OpenRouterApiKey.StartsWith("sk-or-")) // AIS2003 "this test refuses them"
            return "https://openrouter.ai/api/v1/chat/completions"; // AIS1001: the key is one of OpenRouter whatever it begins with, so it chooses nothing
        return GroqApiKey.Length > 0 ? "https://api.groq.com/openai/v1/chat/completions" : null;
    }
}
