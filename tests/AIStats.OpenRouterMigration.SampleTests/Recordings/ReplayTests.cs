using System.Text.Json.Nodes;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Recordings;

/// <summary>Asks the fake gateway what the real one was asked: status, shape of errors and of answers.</summary>
public sealed class ReplayTests
{
    /// <summary>What the fake does not play, and why.</summary>
    private static readonly Dictionary<string, string> NotPlayed = new(StringComparer.Ordinal)
    {
        ["models format=rss"] = "a feed for people",
        ["images/generations aspect_ratio"] = "no prices of images are in the data",
        ["rerank"] = "no models for it are in the data",
        ["audio/speech"] = "no models for it are in the data",
        ["audio/transcriptions JSON"] = "forms are not read",
        ["batches"] = "no balance is kept",
        ["files"] = "no files are kept",
        ["files DELETE"] = "no files are kept",
        ["provider.ignore [\"openai\"] (all) on chat"] = "the recorder had eight providers, and the data has all",
        ["reasoning_content kept, deepseek"] = "the data has no deepseek among the model's providers",
        ["enabled:false deepseek"] = "the data has no deepseek among the model's providers",
        ["@preset unknown"] = "400 or 500, as the database of the recording was set up",
    };

    /// <summary>Names that say how the gateway came to its answer, and parts that providers send or not.</summary>
    private static readonly HashSet<string> Diagnostics = new(
        [
            "routing_diagnostics", "provider_failure_diagnostics", "models.offers", "provider_enablement", "provider_candidate_diagnostics", "failure_sample",
                "upstream_error", "meta", "usage.prompt_tokens_details",
            "usage.completion_tokens_details", "choices.message.tool_calls", "usage.input_tokens_details", "usage.output_tokens_details", "hint",
                "organization.color",
        ], StringComparer.Ordinal);

    [Fact]
    public async Task Every_recorded_request_is_answered_alike()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        await using var withVideos = await FakeGatewayServer.StartAsync(new FakeGatewayOptions { HasVideos = true });
        using var http = new HttpClient();
        var differences = new List<string>();
        foreach (var recording in Recording.Requests.Where(recording => !NotPlayed.ContainsKey(recording.Id)))
        {
            // The recorder asked for videos with and without the feature.
            var server = recording.Path.StartsWith("/v1/videos", StringComparison.Ordinal) && recording.Status != 501 ? withVideos : gateway;
            using var request = recording.Request(server.AIStatsBaseUrl[..^"/v1".Length]);
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if (Difference(recording, (int)response.StatusCode, text) is { } difference)
            {
                differences.Add($"{recording.Id}: {difference}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void What_is_not_played_was_recorded() =>
        Assert.All(NotPlayed.Keys, id => Assert.Contains(Recording.Requests, recording => recording.Id == id));

    private static string? Difference(Recording recording, int status, string text)
    {
        if (status != recording.Status)
        {
            return $"status {status}, not {recording.Status}: {text}";
        }

        if (recording.Text is { } page)
        {
            return text == page ? null : $"'{text}', not '{page}'";
        }

        var answer = JsonNode.Parse(text)!;
        if (recording.Names is { } names)
        {
            return Compare(names, ((JsonObject)answer).Select(property => property.Key));
        }

        return Compare(Shape(recording.Answer!), Shape(answer)) ?? (status >= 400 ? Compare(Facts(recording.Answer!), Facts(answer)) : null);
    }

    private static string? Compare(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (missing, added) = (expected.Except(actual).ToList(), actual.Except(expected).ToList());
        return missing.Count + added.Count == 0 ? null : $"lacks [{string.Join(", ", missing)}], has [{string.Join(", ", added)}]";
    }

    /// <summary>The names of an answer, three levels deep.</summary>
    private static HashSet<string> Shape(JsonNode answer) => [.. Names(answer, "", depth: 3)];

    private static IEnumerable<string> Names(JsonNode? node, string above, int depth) => node switch
    {
        JsonObject item when depth > 0 => item.Where(property => !Diagnostics.Contains(above + property.Key))
            .SelectMany(property => Names(property.Value, above + property.Key + ".", depth - 1).Prepend(above + property.Key)),
        JsonArray { Count: > 0 } list when depth > 0 && !above.StartsWith("details", StringComparison.Ordinal)
            && !above.EndsWith("lines.", StringComparison.Ordinal) => Names(list[0], above, depth),
        _ => [],
    };

    /// <summary>What an error says in words of the gateway's own: all but sentences and ids.</summary>
    private static IEnumerable<string> Facts(JsonNode error)
    {
        foreach (var name in new[] { "error", "status_code", "error_type", "error_origin", "reason", "error_operational_kind", "ok", "feature_gate",
            "max_offset" })
        {
            if (error[name] is JsonValue value)
            {
                yield return $"{name}={value}";
            }
        }

        if ((int?)error["status_code"] == 401 && error["description"] is { } description)
        {
            yield return $"description={description}";
        }

        foreach (var detail in error["details"] as JsonArray ?? [])
        {
            yield return $"{string.Join('.', ((JsonArray)detail!["path"]!).Select(step => step!.ToString()))} {detail["keyword"]}";
        }
    }
}
