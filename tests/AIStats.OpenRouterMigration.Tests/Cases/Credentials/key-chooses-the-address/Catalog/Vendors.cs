record Vendor(string Id, string Address, string Variable, string Start);

static class Vendors
{
    static readonly Vendor[] All =
    {
        new Vendor("groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY", "gsk_"),
        new Vendor("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", "sk-or-"), // AIS1001 "chooses the URL by the key", AIS2001, AIS2003
    };

    public static Vendor? Of(string key) => All.OrderByDescending(static one => one.Start.Length).FirstOrDefault(one => key.StartsWith(one.Start));

    public static string? Key(Vendor vendor) => Environment.GetEnvironmentVariable(vendor.Variable);
}
