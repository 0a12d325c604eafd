using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic is expected.</summary>
/// <param name="span">The path and the lines, counted from zero.</param>
/// <param name="options">What is not compared.</param>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    /// <summary>The path and the lines, counted from zero.</summary>
    public FileLinePositionSpan Span { get; } = span;

    /// <summary>What is not compared.</summary>
    public DiagnosticLocationOptions Options { get; } = options;
}

/// <summary>A diagnostic that a test expects.</summary>
public readonly struct DiagnosticResult
{
    private readonly ImmutableArray<DiagnosticLocation> _spans;

    /// <summary>Expects an id and a severity; the message is not compared.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this()
    {
        Id = id;
        Severity = severity;
    }

    /// <summary>Expects the id, the severity and the message of a descriptor.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => MessageFormat = descriptor.MessageFormat;

    /// <summary>No diagnostics.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    /// <summary>The location, then the additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The severity after configuration.</summary>
    public DiagnosticSeverity Severity { get; private init; }

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options { get; private init; }

    /// <summary>The format of the message, or null if the message is not compared.</summary>
    public LocalizableString? MessageFormat { get; private init; }

    /// <summary>The arguments of the message.</summary>
    public object?[]? MessageArguments { get; private init; }

    /// <summary>Whether the diagnostic has a location.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    private string? ExplicitMessage { get; init; }

    private bool SuppressMessage { get; init; }

    /// <summary>The message, or null if it is not compared.</summary>
    /// <exception cref="VerificationException">The format asks for another number of arguments.</exception>
    public string? Message
    {
        get
        {
            if (SuppressMessage || ExplicitMessage is not null || MessageFormat is null)
                return SuppressMessage ? null : ExplicitMessage;

            var format = MessageFormat.ToString(CultureInfo.InvariantCulture);
            var arguments = MessageArguments ?? [];
            var placeholders = Regex.Matches(format, @"\{(?<index>[0-9]+)[^}]*\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["index"].Value).Distinct(StringComparer.Ordinal).Count();
            return placeholders == arguments.Length
                ? string.Format(CultureInfo.InvariantCulture, format, arguments)
                : throw new VerificationException($"The message of {Id} has {placeholders} arguments, but {arguments.Length} are given: {format}");
        }
    }

    /// <summary>Expects an error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>Expects another severity than the descriptor's.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Sets what is not compared.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    /// <summary>Expects a message made of the descriptor's format and these arguments.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    /// <summary>Expects this message; null if the message is not to be compared.</summary>
    public DiagnosticResult WithMessage(string? message) => this with { ExplicitMessage = message, SuppressMessage = message is null };

    /// <summary>Expects another format than the descriptor's.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    /// <summary>Expects no location.</summary>
    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    /// <summary>Expects the span of a markup key, <c>{|#0:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>Expects the span of a markup key, <c>{|#0:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
        => Append("", new LinePosition(0, markupKey), new LinePosition(0, markupKey), options | DiagnosticLocationOptions.InterpretAsMarkupKey);

    /// <summary>Expects a start, counted from one.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    /// <summary>Expects a start, counted from one.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column)
        => Append(path, new LinePosition(line - 1, column - 1), new LinePosition(line - 1, column - 1), DiagnosticLocationOptions.IgnoreLength);

    /// <summary>Expects a span, counted from one.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) => WithSpan("", startLine, startColumn, endLine, endColumn);

    /// <summary>Expects a span, counted from one.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => Append(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1), DiagnosticLocationOptions.None);

    /// <summary>Expects a span, counted from zero.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => Append(span.Path, span.StartLinePosition, span.EndLinePosition, DiagnosticLocationOptions.None);

    /// <summary>Gives the path to all locations that have none.</summary>
    public DiagnosticResult WithDefaultPath(string path)
        => this with { Spans = [.. Spans.Select(location => location.Span.Path.Length == 0 && !location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey) ? new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options) : location)] };

    /// <summary>Moves all locations in the given files down.</summary>
    internal DiagnosticResult WithLineOffset(int offset, IReadOnlySet<string> paths)
        => this with { Spans = [.. Spans.Select(location => paths.Contains(location.Span.Path) ? new DiagnosticLocation(Shift(location.Span, offset), location.Options) : location)] };

    /// <summary>Puts the spans of the markup in the place of their keys.</summary>
    internal DiagnosticResult WithMarkupLocations(IReadOnlyDictionary<int, FileLinePositionSpan> keys)
    {
        var id = Id;
        return this with { Spans = [.. Spans.Select(location => !location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey) ? location : keys.TryGetValue(location.Span.StartLinePosition.Character, out var span) ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey) : throw new VerificationException($"The markup has no key {{|#{location.Span.StartLinePosition.Character}:…|}}, which the expected {id} names."))] };
    }

    private static FileLinePositionSpan Shift(FileLinePositionSpan span, int offset)
        => new(span.Path, new LinePosition(span.StartLinePosition.Line + offset, span.StartLinePosition.Character), new LinePosition(span.EndLinePosition.Line + offset, span.EndLinePosition.Character));

    private DiagnosticResult Append(string path, LinePosition start, LinePosition end, DiagnosticLocationOptions options)
        => this with { Spans = Spans.Add(new DiagnosticLocation(new FileLinePositionSpan(path, start, end), options)) };
}
