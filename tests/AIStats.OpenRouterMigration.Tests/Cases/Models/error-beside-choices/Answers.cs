using System.Text.Json;
using System.Text.Json.Serialization;

class Gate
{
    const string Url = "https://openrouter.ai/api/v1/chat/completions"; // AIS1001

    public static string Read(string text) => JsonSerializer.Deserialize<Answer>(text) is { Error: { } error } ? error.Message : "";
}

class Answer
{
    [JsonPropertyName("choices")] public List<Choice> Choices { get; set; } = [];
    [JsonPropertyName("error")] public Failure? Error { get; set; }
}

class Choice { [JsonPropertyName("index")] public int Index { get; set; } }

class Failure { [JsonPropertyName("message")] public string Message { get; set; } = ""; } // AIS6001

class Order
{
    [JsonPropertyName("id")] public string Id { get; set; } = "";
    [JsonPropertyName("error")] public Refusal? Error { get; set; }
}

class Refusal { [JsonPropertyName("message")] public string Message { get; set; } = ""; } // silent: an order has no choices; its error is of another service
