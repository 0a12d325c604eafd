class OpenRouterHints
{
    const string Base = "https://openrouter.ai/api/v1"; // AIS1001
    public string? Key => Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); // AIS2001
    public string Invalid => "Invalid OpenRouter API key. Ensure it starts with 'sk-or-' and is active: https://openrouter.ai/keys"; // AIS1006, AIS2003
    public string Missing => "OPENROUTER_API_KEY is not set. Create a key at https://openrouter.ai/keys."; // AIS1006, AIS2001
    public string Required => "OpenRouter API key is required. Get one at https://openrouter.ai/keys"; // AIS1006
    public string Steps => @"1. Visit https://openrouter.ai/ and sign up. // AIS1006
2. Navigate to https://openrouter.ai/account/keys and generate a key."; // AIS1007
    public string Credits => "HTTP 402: OpenRouter credit balance exhausted; top up at openrouter.ai"; // AIS1007
}
