using System.Text.Json.Nodes;
using FakeGateway;

namespace AIStats.OpenRouterMigration.SampleTests.Recordings;

/// <summary>Asks the fake gateway for the streams that the real one sent: the same kinds of frames in the same order.</summary>
public sealed class StreamReplayTests
{
    [Fact]
    public async Task Every_recorded_stream_is_framed_alike()
    {
        await using var gateway = await FakeGatewayServer.StartAsync();
        using var http = new HttpClient();
        var differences = new List<string>();
        foreach (var recording in Recording.Streams)
        {
            using var request = recording.Request(gateway.AIStatsBaseUrl[..^"/v1".Length]);
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal(recording.Status, (int)response.StatusCode);
            var (expected, actual) = (Framing(recording.Text!), Framing(text));
            if (!expected.SequenceEqual(actual))
            {
                differences.Add($"{recording.Id}:\n  "
                    + string.Join("\n  ", expected.Select(frame => "- " + frame).Concat(actual.Select(frame => "+ " + frame))));
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>The frames without their texts; of several alike in a row, one.</summary>
    private static List<string> Framing(string stream)
    {
        var frames = new List<string>();
        foreach (var frame in stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Describe))
        {
            if (frames.LastOrDefault() != frame)
            {
                frames.Add(frame);
            }
        }

        return frames;
    }

    private static string Describe(string frame)
    {
        var lines = frame.Split('\n');
        var name = lines.FirstOrDefault(line => line.StartsWith("event: ", StringComparison.Ordinal)) ?? "";
        var data = lines.First(line => line.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..];
        if (data == "[DONE]")
        {
            return data;
        }

        var json = (JsonObject)JsonNode.Parse(data)!;
        var parts = new List<string> { name, (string?)json["object"] ?? "", Names(json) };
        if (json["choices"] is JsonArray { Count: > 0 } choices)
        {
            var choice = (JsonObject)choices[0]!;
            var content = (JsonObject)(choice["delta"] ?? choice["message"])!;
            parts.Add($"{Names(choice)} {Names(content)} {choice["finish_reason"]}");
            if (content["tool_calls"] is JsonArray { Count: > 0 } calls)
            {
                parts.Add($"{Names((JsonObject)calls[0]!)} {calls[0]!["function"]!["arguments"]}");
            }
        }

        foreach (var part in new[] { "response", "item", "part", "message", "content_block" })
        {
            if (json[part] is JsonObject inner)
            {
                parts.Add(part + Names(inner));
            }
        }

        return string.Join(' ', parts);
    }

    private static string Names(JsonObject json) => "{" + string.Join(',', json.Select(property => property.Key).Order(StringComparer.Ordinal)) + "}";
}
