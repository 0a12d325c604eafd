enum Vendor { Router, Cloud }

static class Addresses
{
    public static string Of(Vendor vendor) => vendor switch
    {
        Vendor.Router => "https://openrouter.ai/api/v1/chat/completions", // AIS1001
        _ => "https://api.openai.com/v1/chat/completions",
    };

    public static string ListOf(Vendor vendor) => Of(vendor).Replace("/chat/completions", "/models"); // AIS1002

    public static string Page(string text) => text.Replace("/shop", "/models"); // silent: what is replaced is no path of the gateway
}
