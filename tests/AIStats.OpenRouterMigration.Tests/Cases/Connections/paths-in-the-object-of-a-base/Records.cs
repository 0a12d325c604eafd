record Vendor(string Name, string Url, string StatsPath, string ChatPath);

static class Records
{
    public static readonly Vendor[] All = [new("openrouter", "https://openrouter.ai/api/v1", "/generation", "/chat/completions")]; // AIS1001, AIS1002
}
