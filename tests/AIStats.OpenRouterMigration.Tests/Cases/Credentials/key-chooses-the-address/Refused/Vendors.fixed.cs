record Vendor(string Id, string Address, string Start);

static class Vendors
{
    static readonly Vendor[] All =
    {
        new Vendor("groq", "https://api.groq.com/openai/v1", "gsk_"),
        new Vendor("openrouter", "https://api.phaseo.app/v1", "sk-or-"), // AIS2003
    };

    public static Vendor Of(string id, string key)
    {
        var vendor = All.First(one => one.Id == id);
        if (!key.StartsWith(vendor.Start))
            throw new ArgumentException("This is no key of " + vendor.Id);
        return vendor;
    }
}
