enum Vendor { OpenRouter, DeepSeek, OpenAI }

static class Vendors
{
    public static string Root(Vendor vendor)
    {
        switch (vendor)
        {
            case Vendor.OpenRouter: return "https://api.phaseo.app/v1";
            case Vendor.DeepSeek: return "https://api.deepseek.com/v1";
            default: return "https://api.openai.com/v1";
        }
    }
}
