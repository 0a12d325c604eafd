using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GatewayAdapter;

/// <summary>
/// An answer of either gateway, or one frame of a stream: the one place of an application that knows how OpenRouter and
/// AI Stats name things. Everything else asks this type, and the migration changes nothing but the base URL.
/// </summary>
public sealed class GatewayResponse
{
    private const decimal NanosInOne = 1_000_000_000;
    private const string Done = "[DONE]";
    private const string Data = "data:";
    private readonly JsonElement _root;

    private GatewayResponse(JsonElement root) => _root = root;

    /// <summary>The id: <c>gen-…</c> from OpenRouter, <c>G-…</c> from AI Stats.</summary>
    public string? Id => Text(_root, "id") ?? Text(_root, "generation_id");

    /// <summary>The text of the message, or what a frame adds to it.</summary>
    public string? Content => Text(Message, "content");

    /// <summary>The reasoning: <c>reasoning</c> from OpenRouter, <c>reasoning_content</c> from AI Stats.</summary>
    public string? Reasoning => Text(Message, "reasoning_content") ?? Text(Message, "reasoning");

    /// <summary>Why the message ends. AI Stats has no <c>native_finish_reason</c>, so nothing should depend on it.</summary>
    public string? FinishReason => Text(Choice, "finish_reason");

    /// <summary>The price in USD: <c>usage.cost</c> from OpenRouter, <c>cost_nanos</c> from AI Stats; null where the answer has none.</summary>
    public decimal? Cost =>
        Number(_root, "cost_nanos") is { } nanos ? nanos / NanosInOne
        : Number(Member(Member(_root, "usage"), "pricing"), "total_nanos") is { } total ? total / NanosInOne
        : Number(Member(_root, "usage"), "cost");

    /// <summary>What went wrong, or null.</summary>
    public GatewayError? Error => Member(_root, "error") switch
    {
        // OpenRouter: {"error":{"code":400,"message":"…"}}, with status 200 at times and in frames of a stream.
        { ValueKind: JsonValueKind.Object } error => new GatewayError(Member(error, "code")?.ToString(), Text(error, "message")),
        // AI Stats: {"error":"validation_error","description":"…"}; control endpoints say "reason" instead.
        { ValueKind: JsonValueKind.String } code => new GatewayError(code.GetString(), Text(_root, "description") ?? Text(_root, "reason")),
        // AI Stats, in a stream: {"object":"error","message":"…"}.
        _ when Text(_root, "object") == "error" => new GatewayError(Code: null, Text(_root, "message")),
        _ => null,
    };

    /// <summary>The models of one page: <c>data</c> from OpenRouter, <c>models</c> from AI Stats, which sends the rest on request until <see cref="Total"/> is reached.</summary>
    public IReadOnlyList<GatewayModel> Models =>
        (Member(_root, "models") ?? Member(_root, "data")) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(static model => new GatewayModel(Text(model, "id") ?? "", (int?)(Number(Member(model, "limits"), "input_tokens") ?? Number(model, "context_length"))))]
            : [];

    /// <summary>How many models there are on all pages; null where all are on one.</summary>
    public int? Total => (int?)Number(_root, "total");

    private JsonElement? Choice => Member(_root, "choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 ? choices[0] : null;

    /// <summary>A frame has a <c>delta</c>; the last one of AI Stats may have a whole message, which repeats what the frames before it said.</summary>
    private JsonElement? Message => Member(Choice, "delta") ?? Member(Choice, "message");

    /// <summary>Whether this is a whole answer, and not a frame that adds to one.</summary>
    public bool IsWhole => Member(Choice, "message") is not null;

    /// <summary>Reads an answer.</summary>
    public static GatewayResponse Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new GatewayResponse(document.RootElement.Clone());
    }

    /// <summary>Reads the frames of a stream. It ends with the stream; AI Stats does not always send <c>[DONE]</c>. Comments of OpenRouter are skipped.</summary>
    public static async IAsyncEnumerable<GatewayResponse> ReadStreamAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (!line.StartsWith(Data, StringComparison.Ordinal))
                continue;
            var data = line[Data.Length..].Trim();
            if (data == Done)
                yield break;
            yield return Parse(data);
        }
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement? element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static decimal? Number(JsonElement? element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}

/// <summary>What went wrong.</summary>
/// <param name="Code">A number in OpenRouter's answers, a word such as <c>validation_error</c> in those of AI Stats; null in a stream of AI Stats.</param>
/// <param name="Message">What a person may read.</param>
public sealed record GatewayError(string? Code, string? Message);

/// <summary>A model of a list.</summary>
/// <param name="Id">What to send as <c>model</c>.</param>
/// <param name="ContextLength">How many tokens it reads; null where that is not known.</param>
public sealed record GatewayModel(string Id, int? ContextLength);
