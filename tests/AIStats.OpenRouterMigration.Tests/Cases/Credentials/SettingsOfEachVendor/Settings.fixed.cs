using System.Text.Json;

enum Vendor { Cloud, Router, Local }

class Settings
{
    public Vendor Chosen { get; set; } = Vendor.Router;
    public Dictionary<Vendor, VendorSettings> All { get; set; } = new()
    {
        [Vendor.Cloud] = new() { Url = "https://api.openai.com/v1" },
        [Vendor.Router] = new() { Url = "https://api.phaseo.app/v1" }, // AIS2005
    };
    public Embedding Embedding { get; set; } = new();
}

class VendorSettings
{
    public string Url { get; set; } = "";
    public string Key { get; set; } = "";
}

class Embedding
{
    public string Url { get; set; } = "https://api.phaseo.app/v1/embeddings"; // AIS2005
}

class Unsaved
{
    public VendorSettings Preset { get; set; } = new() { Url = "https://api.phaseo.app/v1" }; // silent: nothing saves this type
}

static class Store
{
    public static Settings Read(string file) => JsonSerializer.Deserialize<Settings>(File.ReadAllText(file))!;
}
