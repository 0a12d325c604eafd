class Entry
{
    public string Vendor { get; set; } = "";
    public string ModelId { get; set; } = "";
}

class OpenRouterSetup
{
    const string Url = "https://api.phaseo.app/v1";

    public string ActiveModel { get; set; } = "qwen-flash"; // silent: the name of an entry below, which has its own model

    public Dictionary<string, Entry> Models { get; } = new()
    {
        ["qwen-flash"] = new Entry { Vendor = "openrouter", ModelId = "qwen/qwen-plus" }, // AIS4003
    };
}
