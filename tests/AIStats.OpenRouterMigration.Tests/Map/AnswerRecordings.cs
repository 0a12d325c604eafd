using System.Text.Json.Nodes;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>What the recorded answers have where a row of <see cref="GatewayAnswers"/> sends the reader.</summary>
internal static class AnswerRecordings
{
    private const int LongestValue = 60;

    /// <summary>The field that takes the place of the row's, as the first answer of the endpoint has it; null where none was recorded.</summary>
    public static string? ExampleOf(AnswerRow row)
    {
        // A stream is not among these recordings.
        if (row.Replacement is not { } replacement || row.Path.Contains(".delta", StringComparison.Ordinal))
            return null;
        var path = replacement.Split(' ')[0].Replace("[]", "", StringComparison.Ordinal).Split('.');
        var prefix = row.Path.StartsWith("choices.message.", StringComparison.Ordinal) ? new[] { "choices", "message" }
            : row.Path.StartsWith("choices.", StringComparison.Ordinal) ? ["choices"] : [];
        return BodyRecordings.Lines.Where(line => IsOf(line, row)).SelectMany(line => Values(line["answer"], [.. prefix, .. path]))
            .Select(value => $"\"{path[^1]}\": {Shorten(value)}").FirstOrDefault();
    }

    private static bool IsOf(JsonObject line, AnswerRow row) => row.Endpoint == "all" ? (int)line["status"]! >= 400
        : (int)line["status"]! == 200 && ((string)line["path"]!).Split('?')[0] == "/v1" + row.Endpoint;

    private static string Shorten(JsonNode value)
    {
        var text = value.ToJsonString(BodyRecordings.Plain);
        return text.Length <= LongestValue ? text : value is JsonArray ? "[ … ]" : value is JsonObject ? "{ … }" : text[..LongestValue] + "…\"";
    }

    private static IEnumerable<JsonNode> Values(JsonNode? node, string[] path) => (node, path) switch
    {
        (null, _) => [],
        (_, []) => [node],
        (JsonArray list, _) => list.SelectMany(item => Values(item, path)),
        (JsonObject item, [var name, .. var rest]) => Values(item[name], rest),
        _ => [],
    };
}
