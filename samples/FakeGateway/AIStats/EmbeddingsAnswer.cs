using System.Text.Json.Nodes;

namespace FakeGateway.AIStats;

/// <summary>One answered request of /embeddings: "requestId" in place of an id, and no "prompt_tokens".</summary>
internal static class EmbeddingsAnswer
{
    private const string Base64 = "AACAPwAAAEA=";

    public static JsonObject Of(string id, string model, Play play, JsonObject body)
    {
        var isText = Json.Text(body["encoding_format"]) == "base64";
        var count = body["input"] is JsonArray inputs ? inputs.Count : 1;
        var tokens = Math.Max(1, play.Answer.PromptTokens);
        return Cost.AddTo(
            new JsonObject
            {
                ["requestId"] = id,
                ["object"] = "list",
                ["data"] = new JsonArray([.. Enumerable.Range(0, count).Select(index => (JsonNode)new JsonObject
                {
                    ["object"] = "embedding",
                    ["embedding"] = isText ? Base64 : new JsonArray(1.0, 2.0),
                    ["index"] = index,
                })]),
                ["model"] = model[(model.IndexOf('/', StringComparison.Ordinal) + 1)..],
                ["usage"] = new JsonObject
                {
                    ["input_tokens"] = tokens,
                    ["output_tokens"] = 0,
                    ["total_tokens"] = tokens,
                    ["embedding_tokens"] = tokens,
                    ["pricing_breakdown"] = Cost.Pricing(tokens),
                },
                ["nativeResponseId"] = null,
                ["provider"] = play.Provider,
                ["meta"] = Cost.Meta(),
            },
            tokens);
    }
}
