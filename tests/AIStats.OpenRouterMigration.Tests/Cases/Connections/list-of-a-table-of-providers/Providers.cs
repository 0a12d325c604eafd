enum Kind { OpenAI, OpenRouter }

class ProviderDef
{
    public string ChatUrl = "";
    public string ListUrl = "";
}

static class Providers
{
    public static readonly Dictionary<Kind, ProviderDef> All = new()
    {
        { Kind.OpenAI, new ProviderDef { ChatUrl = "https://api.openai.com/v1/chat/completions", ListUrl = "https://api.openai.com/v1/models" } },
        {
            Kind.OpenRouter,
            new ProviderDef
            {
                ChatUrl = "https://openrouter.ai/api/v1/chat/completions", // AIS1001
                ListUrl = "https://openrouter.ai/api/v1/models", // AIS1002
            }
        },
    };
}
