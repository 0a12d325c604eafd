using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A section of a settings file: an object of JSON, or a line of another format with the lines below it that are indented more.</summary>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Start">Where its brace or its line begins.</param>
internal sealed record TextSection(string? Name, int Start)
{
    /// <summary>Where the quote of its key begins, in JSON; where the section does, if it has no key.</summary>
    public int KeyStart { get; init; } = Start;

    /// <summary>Whether a line is blank, so that its indentation says nothing.</summary>
    public static bool IsBlank(TextLine line) => Indentation(line) == line.Span.Length;

    /// <summary>How far a line is indented; an item of a list stands below the name of the list, indented or not.</summary>
    public static int Depth(TextLine line)
    {
        var blanks = Indentation(line);
        return (2 * blanks) + (IsItem(line.Text!, line.Start + blanks) ? 1 : 0);
    }

    /// <summary>The lines of the section, in a text that is indented: its own line, and those below it that are indented more.</summary>
    public IEnumerable<TextLine> Lines(SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(Start);
        yield return first;
        for (var number = first.LineNumber + 1; number < text.Lines.Count; number++)
        {
            var line = text.Lines[number];
            if (!IsBlank(line) && !IsComment(line) && Depth(line) <= Depth(first))
                break;
            yield return line;
        }
    }

    /// <summary>The whole section in a text that is indented.</summary>
    public TextSpan Block(SourceText text) => TextSpan.FromBounds(Start, Lines(text).Last().End);

    /// <summary>The whole section in JSON, up to its closing brace.</summary>
    public TextSpan Braces(string text)
    {
        var depth = 0;
        foreach (var (kind, span) in JsonTokens.Read(text, Start))
        {
            depth += kind switch { JsonTokenKind.Open => 1, JsonTokenKind.Close => -1, _ => 0 };
            if (depth == 0)
                return TextSpan.FromBounds(Start, span.Start);
        }

        return TextSpan.FromBounds(Start, text.Length);
    }

    private static bool IsComment(TextLine line) => Indentation(line) is var at && at < line.Span.Length && line.Text![line.Start + at] == '#';

    private static bool IsItem(SourceText text, int at) => at + 1 < text.Length && text[at] == '-' && text[at + 1] == ' ';

    /// <summary>How many blanks and tabs a line begins with.</summary>
    public static int Indentation(TextLine line)
    {
        var at = line.Start;
        while (at < line.End && line.Text![at] is ' ' or '\t')
            at++;
        return at - line.Start;
    }
}
