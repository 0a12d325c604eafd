using System.Text.Json.Serialization;

public static class Gateway { public const string Url = "https://openrouter.ai/api/v1"; } // AIS1001

public sealed class ChatAnswer
{
    [JsonPropertyName("choices")] public object[]? Choices { get; set; }
    [JsonPropertyName("usage")] public Usage? Used { get; set; }

    public sealed class Usage { [JsonPropertyName("cost")] public decimal Cost { get; set; } } // AIS6001
}

public sealed class DiskAnswer
{
    // Types are joined by their simple name, so this one is taken for the usage of the chat above.
    public sealed class Usage { [JsonPropertyName("cost")] public decimal Cost { get; set; } } // AIS6001
}
