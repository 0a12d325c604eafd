using System.Text.Json.Serialization;

class GenerationMetadata
{
    [JsonPropertyName("id")] public string? Id { get; set; }
    [JsonPropertyName("model")] public string? Model { get; set; }
    [JsonPropertyName("total_cost")] public double TotalCost { get; set; }
}

class OpenRouterGenerationTests
{
    const string Url = "https://openrouter.ai/api/v1/generation"; // AIS1002

    GenerationMetadata Row() => new() { Id = "gen_1", Model = "gpt-4", TotalCost = 0.001 }; // silent: the row of an answer, and no request
}
