enum Vendor { OpenAI, OpenRouter }

static class Vendors
{
    public static Vendor Guess(string key)
    {
        if (key.StartsWith("sk-or-")) // AIS2003
        {
            return Vendor.OpenRouter;
        }

        return Vendor.OpenAI;
    }

    public static string Address(Vendor vendor) => vendor switch
    {
        Vendor.OpenRouter => "https://openrouter.ai/api/v1/chat/completions", // AIS1001: the key chooses the vendor, and the vendor this URL
        _ => "https://api.openai.com/v1/chat/completions",
    };
}
