enum Vendor { OpenRouter, Groq }

class Addresses
{
    public string Chat(Vendor vendor) => vendor switch
    {
        Vendor.OpenRouter => "https://openrouter.ai/api/v1/chat/completions", // AIS1001
        _ => "https://api.groq.com/openai/v1/chat/completions",
    };

    public string List(Vendor vendor) => vendor switch
    {
        Vendor.OpenRouter => "https://openrouter.ai/api/v1/models", // AIS1002: who calls the method sends the key
        _ => "https://api.groq.com/openai/v1/models",
    };
}
