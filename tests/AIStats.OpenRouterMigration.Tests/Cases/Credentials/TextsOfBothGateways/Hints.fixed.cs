class OpenRouterHints
{
    const string Base = "https://api.phaseo.app/v1";
    public string? Key => Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
    public string Invalid => "Invalid OpenRouter API key. Ensure it starts with 'sk-or-' and is active: https://openrouter.ai/keys"; // AIS1006, AIS2003
    public string Missing => "AI_STATS_API_KEY is not set. Create a key at https://phaseo.app/settings/keys.";
    public string Required => "AI Stats API key is required. Get one at https://phaseo.app/settings/keys";
    public string Steps => @"1. Visit https://openrouter.ai/ and sign up. // AIS1006
2. Navigate to https://openrouter.ai/account/keys and generate a key."; // AIS1007
    public string Credits => "HTTP 402: OpenRouter credit balance exhausted; top up at openrouter.ai"; // AIS1007
}
