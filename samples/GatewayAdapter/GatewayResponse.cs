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

    /// <summary>The id: <c>gen-…</c> from OpenRouter, <c>G-…</c> from AI Stats, where embeddings call it <c>requestId</c>.</summary>
    public string? Id => Text(_root, "id") ?? Text(_root, "generation_id") ?? Text(_root, "requestId");

    /// <summary>
    /// The text of the message, or what a frame adds to it: of chats, responses and messages. Frames of responses may lack their
    /// <c>type</c>.
    /// </summary>
    public string? Content =>
        Text(Message, "content") ?? Text(_root, "delta") ?? Text(Member(_root, "delta"), "text")
        ?? Joined(Elements(_root, "output").SelectMany(static item => Elements(item, "content"))) ?? Joined(Elements(_root, "content"));

    /// <summary>The reasoning: <c>reasoning</c> from OpenRouter, <c>reasoning_content</c> from AI Stats.</summary>
    public string? Reasoning => Text(Message, "reasoning_content") ?? Text(Message, "reasoning");

    /// <summary>Why the message ends; null in the frames before its end. AI Stats has no <c>native_finish_reason</c>, so nothing should depend on it.</summary>
    public string? FinishReason =>
        Text(Choice, "finish_reason") ?? Text(_root, "finish_reason") ?? Text(_root, "stop_reason") ?? Text(Member(_root, "delta"), "stop_reason")
        ?? (Text(Member(_root, "response"), "status") is { } status and ("completed" or "incomplete") ? status : null);

    /// <summary>The arguments of the first tool call, or what a frame says of them: a part of them, or in some streams of AI Stats all so far.</summary>
    public string? ToolArguments => Elements(Message, "tool_calls").Select(static call => Text(Member(call, "function"), "arguments")).FirstOrDefault();

    /// <summary>The price in USD: <c>usage.cost</c> from OpenRouter, <c>cost_nanos</c> from AI Stats; null where the answer has none.</summary>
    public decimal? Cost =>
        Number(_root, "cost_nanos") is { } nanos ? nanos / NanosInOne
        : Number(Member(Member(_root, "usage"), "pricing") ?? Member(Member(_root, "usage"), "pricing_breakdown"), "total_nanos") is { } total
        ? total / NanosInOne
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
        // AI Stats, in a stream of responses: {"type":"error","code":"…","message":"…"}.
        _ when Text(_root, "type") == "error" => new GatewayError(Text(_root, "code"), Text(_root, "message")),
        _ => null,
    };

    /// <summary>
    /// The models of one page: <c>data</c> from OpenRouter, <c>models</c> from AI Stats, which sends the rest on request until <see cref="Total"/>
    /// is reached.
    /// </summary>
    public IReadOnlyList<GatewayModel> Models =>
        (Member(_root, "models") ?? Member(_root, "data")) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray()
            .Select(static model => new GatewayModel(Text(model, "id")
            ?? "", (int?)(Number(Member(model, "limits"), "input_tokens") ?? Number(model, "context_length"))))]
            : [];

    /// <summary>How many models there are on all pages; null where all are on one.</summary>
    public int? Total => (int?)Number(_root, "total");

    private JsonElement? Choice => Member(_root, "choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 ? choices[0] : null;

    /// <summary>A frame has a <c>delta</c>; the last one of AI Stats may have a whole message, which repeats what the frames before it said.</summary>
    private JsonElement? Message => Member(Choice, "delta") ?? Member(Choice, "message");

    /// <summary>Whether this is a whole answer, and not a frame that adds to one.</summary>
    public bool IsWhole => Member(Choice, "message") is not null || Elements(_root, "output").Any() || Elements(_root, "content").Any()
        || Elements(_root, "data").Any();

    /// <summary>Reads an answer.</summary>
    public static GatewayResponse Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new GatewayResponse(document.RootElement.Clone());
    }

    /// <summary>
    /// Reads the frames of a stream. It ends with the stream; AI Stats does not always send <c>[DONE]</c>. Comments of OpenRouter are
    /// skipped.
    /// </summary>
    public static async IAsyncEnumerable<GatewayResponse> ReadStreamAsync(TextReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
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

    /// <summary>Reads a stream to its end and puts the message together. Whether that is all of it, <see cref="GatewayMessage.IsComplete"/> says.</summary>
    public static async Task<GatewayMessage> ReadMessageAsync(TextReader reader, CancellationToken cancellationToken = default)
    {
        var message = new GatewayMessage();
        await foreach (var frame in ReadStreamAsync(reader, cancellationToken).ConfigureAwait(false))
        {
            message = message.With(frame);
            if (message.Error is not null)
                break;
        }

        return message;
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static string? Joined(IEnumerable<JsonElement> parts) =>
        parts.Select(static part => Text(part, "text")).Aggregate((string?)null, static (all, text) => text is null ? all : all + text);

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member
            : null;

    private static string? Text(JsonElement? element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()
        : null;

    private static decimal? Number(JsonElement? element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Number } number
        ? number.GetDecimal() : null;
}

/// <summary>What the frames of a stream make together.</summary>
public sealed record GatewayMessage
{
    /// <summary>The text so far.</summary>
    public string Content { get; private init; } = "";

    /// <summary>The reasoning so far.</summary>
    public string Reasoning { get; private init; } = "";

    /// <summary>The arguments of the first tool call so far.</summary>
    public string ToolArguments { get; private init; } = "";

    /// <summary>Why the message ends; null where nothing said so.</summary>
    public string? FinishReason { get; private init; }

    /// <summary>The price in USD; null where no frame had one.</summary>
    public decimal? Cost { get; private init; }

    /// <summary>What a frame said that went wrong.</summary>
    public GatewayError? Error { get; private init; }

    /// <summary>Whether the message is whole. A stream of AI Stats that breaks just ends, so that only a finish reason tells; <c>[DONE]</c> does not.</summary>
    public bool IsComplete => Error is null && FinishReason is not null;

    internal GatewayMessage With(GatewayResponse frame)
    {
        // The last frame of some streams repeats the whole message.
        var isRepeated = frame.IsWhole && Content.Length + ToolArguments.Length > 0;
        return this with
        {
            Content = isRepeated ? Content : Content + frame.Content,
            Reasoning = isRepeated ? Reasoning : Reasoning + frame.Reasoning,
            ToolArguments = Join(ToolArguments, frame.ToolArguments),
            FinishReason = FinishReason ?? frame.FinishReason,
            Cost = frame.Cost ?? Cost,
            Error = frame.Error,
        };
    }

    /// <summary>Some streams send the arguments in parts, others all of them so far, again and again.</summary>
    private static string Join(string before, string? next) =>
        next is null ? before : before.Length > 0 && next.StartsWith(before, StringComparison.Ordinal) ? next : before + next;
}

/// <summary>What went wrong.</summary>
/// <param name="Code">A number in OpenRouter's answers, a word such as <c>validation_error</c> in those of AI Stats; null in a stream of AI Stats.</param>
/// <param name="Message">What a person may read.</param>
public sealed record GatewayError(string? Code, string? Message);

/// <summary>A model of a list.</summary>
/// <param name="Id">What to send as <c>model</c>.</param>
/// <param name="ContextLength">How many tokens it reads; null where that is not known.</param>
public sealed record GatewayModel(string Id, int? ContextLength);
