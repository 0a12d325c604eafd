using System.Text.Json.Nodes;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.Conventions;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>What the gateway's own code answered to bodies (the recordings beside the sample tests) against the rows about bodies.</summary>
public sealed class GatewayBodyTests
{
    private const string File = "tests/AIStats.OpenRouterMigration.SampleTests/Recordings/gateway-recordings.jsonl";

    /// <summary>What no recorded request holds; read from the gateway's sources.</summary>
    private static readonly HashSet<string> NotRecorded = new(
        ["plugins", "provider.only", "provider.order", "provider.ignore", "creativity", "upscale_factor", "previous_job_id", "input_references", "n",
            "service_tier"], StringComparer.Ordinal);

    private static readonly Recorded[] All = [.. Repository.Read(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<Recorded>()];

    [Fact]
    public void Every_row_has_the_verdict_that_was_recorded()
    {
        var disagreements = new List<string>();
        foreach (var row in GatewayBody.Rows.Where(static row => row.Path != "*"))
        {
            var recorded = All.Where(request => row == Deciding(request)).ToList();
            if (!NotRecorded.Contains(row.Path) && !All.Any(request => Holds(request, row)))
                disagreements.Add($"{row.Path} ({row.Endpoints}, {row.Value}) was not recorded");
            disagreements.AddRange(recorded.Where(request => !Agrees(row, request))
                .Select(request => $"{row.Path} ({row.Verdict}): {request.Id} is {request.Status}"));
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    [Fact]
    public void What_was_refused_has_a_row() => Assert.Equal("", string.Join('\n', All
        .Where(static request => request.Keyword is "unknown_param" or "unsupported_routing_filter" or "unknown_gateway_plugin" or "unrecognized_keys"
        && Deciding(request) is null && !IsNewer(request))
        .Select(static request => request.Id)));

    [Fact]
    public void What_was_taken_is_known()
    {
        foreach (var request in All.Where(static request => request.Status == 200))
        {
            foreach (var (name, _) in request.Body)
                Assert.True(!GatewayBody.Known.TryGetValue(request.Endpoint, out var known) || known.Contains(name), $"{request.Id}: {name}");
        }
    }

    [Fact]
    public void A_field_that_was_null_may_be_null_if_it_was_taken()
    {
        foreach (var request in All.Where(static request => request.Endpoint != BodyEndpoints.Videos && request.Id.Contains(" null", StringComparison.Ordinal)))
        {
            foreach (var (name, value) in request.Body)
            {
                if (value is null && name is not ("model" or "messages"))
                    Assert.True(GatewayBody.MayBeNull(request.Endpoint, name) == (request.Status == 200), request.Id);
            }
        }
    }

    private static bool Agrees(BodyRow row, Recorded request) => row.Verdict != BodyVerdict.Rejected ? request.Status is 200 or 502
        // Elsewhere than on /chat/completions the provider refuses a tool of OpenRouter's.
        : request.Status == 400 || (row == GatewayBody.ToolRow && request.Status == 502) || IsNewer(request);

    /// <summary>The row that decides about a request: the first that one of its fields fits.</summary>
    private static BodyRow? Deciding(Recorded request) => GatewayBody.Rows.FirstOrDefault(row => Holds(request, row))
        ?? GatewayBody.Rows.FirstOrDefault(row => row.Path == "*" && row.Value == BodyValue.Any && (row.Endpoints & request.Endpoint) != 0
            && request.Body.Any(field => !GatewayBody.Known[request.Endpoint].Contains(field.Key)));

    private static bool Holds(Recorded request, BodyRow row) =>
        row.Path != "*" && (row.Endpoints & request.Endpoint) != 0
        && Values(request.Body, row.Path.Split('.')).Any(value => Fits(row, value))
        && (row.Without is not { } missing || !request.Body.ContainsKey(missing));

    private static bool IsNewer(Recorded request) => GatewayChanges.Bodies.Any(change => change.What.Split(": ") is [var path, .. var rest]
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
        JsonValue => [value.GetValueKind() is System.Text.Json.JsonValueKind.False ? "false" : value.ToString()],
        _ => [],
    };

    private static IEnumerable<JsonNode?> Values(JsonNode? node, string[] path) => (node, path) switch
    {
        (JsonArray list, [_, ..]) => list.SelectMany(item => Values(item, path)),
        (_, []) => [node],
        (JsonObject item, [var name, .. var rest]) when item.TryGetPropertyValue(name, out var value) => Values(value, rest),
        _ => [],
    };

    private static Recorded? Read(string line)
    {
        var json = JsonNode.Parse(line)!.AsObject();
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
            : new Recorded((string)json["id"]!, endpoint, body, (int)json["status"]!, keyword);
    }

    private sealed record Recorded(string Id, BodyEndpoints Endpoint, JsonObject Body, int Status, string? Keyword);
}
