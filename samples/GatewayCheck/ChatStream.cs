using System.Diagnostics;
using System.Text.Json.Nodes;

namespace GatewayCheck;

/// <summary>What a stream of a chat request brought. The gateway sends "[DONE]" for some providers only, so that the end of the stream is an end too.</summary>
internal sealed record ChatStream
{
    /// <summary>There was no stream, but this.</summary>
    public GatewayReply? Refusal { get; init; }

    /// <summary>What the gateway said when it gave up in mid-stream.</summary>
    public string? Error { get; private init; }

    public bool SaidDone { get; private init; }

    /// <summary>Why the answer ends; null where nothing said that it does, so that it was cut.</summary>
    public string? FinishReason { get; private init; }

    /// <summary>How long after the request the first text came; null if none did.</summary>
    public TimeSpan? FirstText { get; private init; }

    public static async Task<ChatStream> ReadAsync(Stream body, Stopwatch sinceRequest, CancellationToken cancellationToken)
    {
        var stream = new ChatStream();
        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal))
            {
                continue;
            }

            var data = line["data:".Length..].Trim();
            if (data == "[DONE]")
            {
                return stream with { SaidDone = true };
            }

            stream = stream.With(Json.ParseObject(data), sinceRequest.Elapsed);
        }

        return stream;
    }

    private ChatStream With(JsonObject? frame, TimeSpan elapsed)
    {
        if (frame is null)
        {
            return this with { Error = "a frame is not a JSON object" };
        }

        if (frame["object"]?.ToString() == "error" || frame.ContainsKey("error"))
        {
            return this with { Error = (frame["message"] ?? frame["error"])?.ToString() ?? "no reason given" };
        }

        // The last frame may hold the whole completion once more, in "message" instead of "delta".
        var text = frame.FirstChoice("delta").At("content")?.ToString();
        return this with
        {
            FirstText = string.IsNullOrEmpty(text) ? FirstText : FirstText ?? elapsed,
            FinishReason = FinishReason ?? (frame["choices"] is JsonArray { Count: > 0 } choices ? choices[0].At("finish_reason")?.ToString() : null),
        };
    }
}
