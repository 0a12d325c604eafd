using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FakeGateway.AIStats;

/// <summary>How the fake provider behaves. A word in brackets in the question tells it: [tool], [reason], [length], [miderr], [midcut], [err500].</summary>
internal sealed partial record Play(Answer Answer, string Provider)
{
    /// <summary>The arguments of a tool call, in the pieces in which a provider streams them.</summary>
    public static readonly IReadOnlyList<string> ToolArguments = ["{\"ci", "ty\":\"Par", "is\"}"];

    /// <summary>The name of the tool that is called; null where none is.</summary>
    public string? Tool { get; private init; }

    public bool Reasons { get; private init; }

    public bool IsCutByLength { get; private init; }

    /// <summary>The provider sends an error after its first words.</summary>
    public bool Fails { get; private init; }

    /// <summary>The provider's connection ends after its first words.</summary>
    public bool IsCut { get; private init; }

    /// <summary>The status that the provider answers instead of an answer; null where it answers.</summary>
    public int? UpstreamStatus { get; private init; }

    public bool IsMeasured { get; private init; }

    /// <summary>What the answer repeats of the request.</summary>
    public JsonNode? TextOptions { get; private init; }

    public string? ServiceTier { get; private init; }

    public string FinishReason => Tool is not null ? "tool_calls" : IsCutByLength ? "length" : "stop";

    /// <summary>The text as it comes: all of it, its first words, or none beside a tool call.</summary>
    public IEnumerable<string> Pieces => Tool is not null ? [] : Fails || IsCut ? Answer.Pieces.Take(1) : Answer.Pieces;

    public string Text => string.Concat(Pieces);

    public static Play Of(JsonObject body, Requests kind, string provider)
    {
        var answer = Answer.To(body);
        var signs = Signs().Matches(answer.Text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var refused = kind is Requests.Responses or Requests.Messages && body["tools"] is JsonArray tools
            && tools.Any(tool => Json.Text((tool as JsonObject)?["type"])?.StartsWith("openrouter:", StringComparison.Ordinal) == true);
        return new Play(answer, provider)
        {
            Tool = signs.Contains("[tool]") ? FunctionName(body) ?? "get_weather" : null,
            Reasons = signs.Contains("[reason]"),
            IsCutByLength = signs.Contains("[length]"),
            Fails = signs.Contains("[miderr]"),
            IsCut = signs.Contains("[midcut]"),
            TextOptions = body["text"],
            ServiceTier = Json.Text(body["service_tier"]),
            IsMeasured = Json.IsTrue(body["meta"]),
            UpstreamStatus = refused ? 400
                : signs.FirstOrDefault(sign => sign.StartsWith("[err", StringComparison.Ordinal)) is { } error
                ? int.Parse(error[4..^1], CultureInfo.InvariantCulture)
                : null,
        };
    }

    /// <summary>Stops after the first words, as a provider that breaks.</summary>
    public Play Broken() => this with { Fails = true };

    private static string? FunctionName(JsonObject body) =>
        (body["tools"] as JsonArray)?.Select(tool => Json.Text(((tool as JsonObject)?["function"] as JsonObject)?["name"]))
            .FirstOrDefault(name => name is not null);

    [GeneratedRegex(@"\[(tool|reason|length|miderr|midcut|err\d{3})\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Signs();
}
