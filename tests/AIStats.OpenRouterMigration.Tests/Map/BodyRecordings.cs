using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.Conventions;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>The recorded requests with a JSON body, and the row of <see cref="GatewayBody"/> that each of them is about.</summary>
internal static class BodyRecordings
{
    private const string File = "tests/AIStats.OpenRouterMigration.SampleTests/Recordings/gateway-recordings.jsonl";

    /// <summary>JSON without escapes that nobody needs.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every line of the recordings.</summary>
    public static JsonObject[] Lines { get; } =
        [.. Repository.Read(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>The requests that say something about a field of the body.</summary>
    public static RecordedBody[] All { get; } = [.. Lines.Select(Read).OfType<RecordedBody>()];

    /// <summary>
    /// The shortest recorded example of a row: the field that the row is about, and the answer's status; null where none was recorded.
    /// </summary>
    public static (string Field, int Status)? ExampleOf(BodyRow row) => ByRow.Value[row]
        .Where(request => Agrees(row, request) && !IsNewer(request))
        .Select(request => (Field: FieldOf(row, request), request.Status))
        .OrderBy(static example => example.Field.EndsWith(": null", StringComparison.Ordinal)).ThenBy(static example => example.Field.Length)
        .ThenBy(static example => example.Field, StringComparer.Ordinal)
        .Select(static example => ((string Field, int Status)?)example).FirstOrDefault();

    private static readonly Lazy<ILookup<BodyRow?, RecordedBody>> ByRow = new(static () => All.ToLookup(Deciding));

    private static string FieldOf(BodyRow row, RecordedBody request)
    {
        if (row.Path == "*")
        {
            var field = request.Body.First(field => row.Value == BodyValue.Null ? field.Value is null
                : !GatewayBody.Known[request.Endpoint].Contains(field.Key));
            return Show(field.Key, field.Value);
        }

        var path = row.Path.Split('.');
        return Show(path[^1], Values(request.Body, path).First(value => Fits(row, value)));

        static string Show(string name, JsonNode? value) => $"\"{name}\": {value?.ToJsonString(Plain) ?? "null"}";
    }

    /// <summary>Whether the answer to a request is what the row says.</summary>
    public static bool Agrees(BodyRow row, RecordedBody request) => row.Verdict != BodyVerdict.Rejected ? request.Status is 200 or 502
        // Elsewhere than on /chat/completions the provider refuses a tool of OpenRouter's.
        : request.Status == 400 || (row == GatewayBody.ToolRow && request.Status == 502) || IsNewer(request);

    /// <summary>The row that decides about a request: the first that one of its fields fits.</summary>
    public static BodyRow? Deciding(RecordedBody request) => GatewayBody.Rows.FirstOrDefault(row => Holds(request, row))
        ?? GatewayBody.Rows.FirstOrDefault(row => row.Path == "*" && row.Value == BodyValue.Any && (row.Endpoints & request.Endpoint) != 0
            && request.Body.Any(field => !GatewayBody.Known[request.Endpoint].Contains(field.Key)))
        ?? GatewayBody.Rows.FirstOrDefault(row => row.Path == "*" && row.Value == BodyValue.Null && (row.Endpoints & request.Endpoint) != 0
            && request.Body.Any(field => field.Value is null && !GatewayBody.MayBeNull(request.Endpoint, field.Key)));

    /// <summary>Whether a request has the field of a row.</summary>
    public static bool Holds(RecordedBody request, BodyRow row) =>
        row.Path != "*" && (row.Endpoints & request.Endpoint) != 0
        && Values(request.Body, row.Path.Split('.')).Any(value => Fits(row, value))
        && (row.Without is not { } missing || !request.Body.ContainsKey(missing));

    /// <summary>Whether a newer gateway takes what was refused when this was recorded.</summary>
    public static bool IsNewer(RecordedBody request) => GatewayChanges.Bodies.Any(change => change.What.Split(": ") is [var path, .. var rest]
        && Values(request.Body, path.Split('.')).Any(value => rest is [] || value?.ToString() == rest[0]));

    private static bool Fits(BodyRow row, JsonNode? value) => row.Value switch
    {
        BodyValue.Null => value is null,
        BodyValue.NotNull => value is not null,
        BodyValue.Empty => value is JsonObject { Count: 0 },
        BodyValue.NotBoolean => value is JsonObject,
        BodyValue.Several => value is JsonValue number && number.TryGetValue<int>(out var count) && count > 1,
        BodyValue.Word => Words(value).Any(row.Words.Contains),
        BodyValue.NoSlug => Words(value).Any(static word => word.IndexOfAny([' ', '/']) > 0),
        _ => true,
    };

    private static IEnumerable<string> Words(JsonNode? value) => value switch
    {
        JsonArray list => list.SelectMany(Words),
        JsonObject item => item.SelectMany(static field => Words(field.Value)),
        JsonValue => [value.GetValueKind() is JsonValueKind.False ? "false" : value.ToString()],
        _ => [],
    };

    private static IEnumerable<JsonNode?> Values(JsonNode? node, string[] path) => (node, path) switch
    {
        (JsonArray list, [_, ..]) => list.SelectMany(item => Values(item, path)),
        (_, []) => [node],
        (JsonObject item, [var name, .. var rest]) when item.TryGetPropertyValue(name, out var value) => Values(value, rest),
        _ => [],
    };

    private static RecordedBody? Read(JsonObject json)
    {
        var endpoint = (string?)json["path"] switch
        {
            "/v1/chat/completions" => BodyEndpoints.Chat,
            "/v1/responses" => BodyEndpoints.Responses,
            "/v1/messages" => BodyEndpoints.Messages,
            "/v1/embeddings" => BodyEndpoints.Embeddings,
            "/v1/videos" => BodyEndpoints.Videos,
            _ => BodyEndpoints.None,
        };
        // A feature that is off, a key or a model that is refused, and a number above its limit say nothing about the field.
        var keyword = (string?)(json["answer"]?["details"] as JsonArray)?[0]?["keyword"];
        return endpoint == BodyEndpoints.None || json["body"] is not JsonObject body || (int)json["status"]! is 401 or 402 or 429 or 501
            || keyword is "too_big" or "too_small" || (string?)json["answer"]?["reason"] == "model_not_found_or_inactive"
            ? null
            : new RecordedBody((string)json["id"]!, endpoint, body, (int)json["status"]!, keyword);
    }
}

/// <summary>A recorded request with its body.</summary>
/// <param name="Id">The name of the recording.</param>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Body">The body.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Keyword">The keyword of the first detail of an error.</param>
internal sealed record RecordedBody(string Id, BodyEndpoints Endpoint, JsonObject Body, int Status, string? Keyword);
