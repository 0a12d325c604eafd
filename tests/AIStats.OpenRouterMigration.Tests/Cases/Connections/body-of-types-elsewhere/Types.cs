using System.Text.Json.Serialization;

class ChatRequest // AIS5003
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "";

    [JsonPropertyName("messages")]
    public object[] Messages { get; set; } = [];

    [JsonPropertyName("route")] // AIS5002
    public string? Way { get; set; }

    [JsonPropertyName("transforms")] // AIS5001
    public string[]? Steps { get; set; }

    [JsonPropertyName("provider")]
    public ProviderChoice? Who { get; set; }
}

class ProviderChoice // AIS5003
{
    [JsonPropertyName("sort")]
    public string? By { get; set; }

    [JsonPropertyName("data_collection")] // AIS5001
    public string? Collects { get; set; }

    [JsonPropertyName("max_price")]
    public object? Most { get; set; }
}
