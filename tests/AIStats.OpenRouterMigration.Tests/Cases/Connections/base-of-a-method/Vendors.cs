enum Vendor { OpenRouter, DeepSeek, OpenAI }

static class Vendors
{
    public static string Root(Vendor vendor)
    {
        switch (vendor)
        {
            case Vendor.OpenRouter: return "https://openrouter.ai/api/v1"; // AIS1001
            case Vendor.DeepSeek: return "https://api.deepseek.com/v1";
            default: return "https://api.openai.com/v1";
        }
    }
}
