using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A section of a settings file: an object of JSON, or a line of another format with the lines below it that are indented more.</summary>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Start">Where its brace or its line begins.</param>
internal sealed record TextSection(string? Name, int Start)
{
    /// <summary>Whether a line is blank, so that its indentation says nothing.</summary>
    public static bool IsBlank(TextLine line) => Indentation(line) == line.Span.Length;

    /// <summary>How far a line is indented; an item of a list stands below the name of the list, indented or not.</summary>
    public static int Depth(TextLine line)
    {
        var blanks = Indentation(line);
        return (2 * blanks) + (IsItem(line.Text!, line.Start + blanks) ? 1 : 0);
    }

    /// <summary>The whole section in a text of lines.</summary>
    public TextSpan Block(SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(Start);
        var end = first.End;
        for (var number = first.LineNumber + 1; number < text.Lines.Count
            && (IsBlank(text.Lines[number]) || IsComment(text.Lines[number]) || Depth(text.Lines[number]) > Depth(first)); number++)
            end = text.Lines[number].End;
        return TextSpan.FromBounds(Start, end);
    }

    /// <summary>The whole section in JSON; braces in strings are rare enough in settings.</summary>
    public TextSpan Braces(string text)
    {
        var end = Start;
        for (var depth = 0; end < text.Length; end++)
        {
            if (text[end] == '{')
                depth++;
            else if (text[end] == '}' && --depth == 0)
                break;
        }

        return TextSpan.FromBounds(Start, end);
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
