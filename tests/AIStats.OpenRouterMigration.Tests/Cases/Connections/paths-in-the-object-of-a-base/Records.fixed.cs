record Vendor(string Name, string Url, string StatsPath, string ChatPath);

static class Records
{
    public static readonly Vendor[] All = [new("openrouter", "https://api.phaseo.app/v1", "/generation", "/chat/completions")]; // AIS1002
}
