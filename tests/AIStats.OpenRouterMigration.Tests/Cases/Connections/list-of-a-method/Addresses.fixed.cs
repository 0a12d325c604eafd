enum Vendor { OpenRouter, Groq }

class Addresses
{
    public string Chat(Vendor vendor) => vendor switch
    {
        Vendor.OpenRouter => "https://api.phaseo.app/v1/chat/completions",
        _ => "https://api.groq.com/openai/v1/chat/completions",
    };

    public string List(Vendor vendor) => vendor switch
    {
        Vendor.OpenRouter => "https://api.phaseo.app/v1/models", // AIS1002
        _ => "https://api.groq.com/openai/v1/models",
    };
}
