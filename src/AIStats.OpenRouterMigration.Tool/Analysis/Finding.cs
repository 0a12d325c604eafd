using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>What a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">As the options of the file have it.</param>
/// <param name="File">The file.</param>
/// <param name="Span">The exact characters.</param>
/// <param name="Message">The message of the rule.</param>
/// <param name="Project">The project, or the folder, that the file belongs to.</param>
/// <param name="Edits">What a pass changes; empty where it is left for a person.</param>
/// <param name="Offered">The title of what an editor offers for this place; null where it offers nothing.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule, DiagnosticSeverity Severity, RepositoryFile File, TextSpan Span, string Message, string Project,
        ImmutableArray<FileEdit> Edits, string? Offered)
{
    private const string HiddenKey = "sk-or-…";
    private const string BeforeHost = ":/.-_~{}$@";
    private const string BehindHost = "/.-_~?&=%{}:";

    public string Id => Rule.Id;

    /// <summary>Where it is, with lines and columns from 0.</summary>
    public LinePositionSpan Lines => File.Text!.Lines.GetLinePositionSpan(Span);

    /// <summary>The number of its line, from 1.</summary>
    public int Line => Lines.Start.Line + 1;

    /// <summary>Whether a pass repairs it.</summary>
    public bool IsMoved => !Edits.IsEmpty;

    /// <summary>Whether a person has to look at it: no pass repairs it, and it is more than an entry in a list.</summary>
    public bool IsLeft => Edits.IsEmpty && Severity > DiagnosticSeverity.Hidden;

    /// <summary>The text that it is about, on one line; nothing of a key.</summary>
    public string Text => Id == RuleIds.HardCodedKey ? HiddenKey : Keys.Hide(File, OneLine(File.Text!.ToString(Value)));

    /// <summary>The whole value that it is about: of an address, more than the characters that change.</summary>
    private TextSpan Value => Id.StartsWith("AIS100", StringComparison.Ordinal) ? AddressAround(File.Text!, Span) : Span;

    /// <summary>What stands there after the pass; null where nothing changes there.</summary>
    public string? Replacement => Change?.After;

    /// <summary>
    /// What a pass makes of the value: more of its line where the change stands beside it (<c>== "openrouter.ai"</c>). Null where nothing of its line changes.
    /// </summary>
    public (string Before, string After)? Change => FindChange();

    private static TextSpan AddressAround(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || BeforeHost.Contains(text[start - 1])))
            start--;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || BehindHost.Contains(text[end])))
            end++;
        // A point behind an address ends the sentence.
        while (end > span.End && text[end - 1] is '.' or ':' or '?')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The whole value with its edits, not the characters alone that change.</summary>
    private (string Before, string After)? FindChange()
    {
        var (text, value) = (File.Text!, Value);
        var here = EditsIn(value);
        if (here.Count == 0)
        {
            here = EditsIn(text.Lines.GetLineFromPosition(Span.Start).Span);
            // A string is shown with its quotes where code around it is.
            if (value.Start > 0 && value.End < text.Length && text[value.Start - 1] == '"' && text[value.End] == '"')
                value = TextSpan.FromBounds(value.Start - 1, value.End + 1);
        }

        if (here.Count == 0)
            return null;
        var around = TextSpan.FromBounds(Math.Min(value.Start, here[0].Span.Start), Math.Max(value.End, here[^1].Span.End));
        var before = text.GetSubText(around);
        var after = before.WithChanges(
            here.Select(change => new TextChange(new TextSpan(change.Span.Start - around.Start, change.Span.Length), change.NewText ?? "")));
        return (Id == RuleIds.HardCodedKey ? HiddenKey : Show(before), Show(after));
    }

    private List<TextChange> EditsIn(TextSpan span) => Edits.Where(edit => edit.File == File && edit.Change.Span.IntersectsWith(span))
        .Select(static edit => edit.Change).OrderBy(static change => change.Span.Start).ToList();

    private string Show(SourceText text) => Keys.Hide(File, OneLine(text.ToString()));
}
