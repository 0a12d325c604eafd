using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Reads the strings of JSON with comments. Of text that is no valid JSON, what stands outside of strings is read as it is.</summary>
internal static class JsonStrings
{
    private static readonly char[] LineBreaks = { '\r', '\n' };

    /// <summary>The strings and comments that somebody asks for, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWanted">Whether a piece is wanted, asked once a piece in the order of the text.</param>
    public static ImmutableArray<TextPart> Read(string text, Func<TextSpan, bool> isWanted)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        string? key = null;
        // The names of objects and lists around a place; a list's own name stays the key of its values.
        var open = new List<(char Brace, TextSection Section)>();
        var outside = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsComment(text, i))
            {
                AddOutside(i);
                var comment = TextSpan.FromBounds(i, CommentEnd(text, i));
                Add(comment, StringText.ReadPlain, isKey: false, isComment: true);
                i = comment.End - 1;
                outside = comment.End;
            }
            else if (text[i] is '"' or '\'')
            {
                AddOutside(i);
                var inside = TextSpan.FromBounds(i + 1, StringEnd(text, i));
                var isKey = IsFollowedByColon(text, inside.End + 1);
                Add(inside, StringText.ReadEscaped, isKey, isComment: false);
                if (isKey)
                    key = text.Substring(inside.Start, inside.Length);
                i = inside.End;
                outside = i + 1;
            }
            else if (text[i] is '{' or '[')
            {
                open.Add((text[i], new TextSection(key, i)));
                key = text[i] == '[' ? key : null;
            }
            else if (text[i] is '}' or ']' && open.Count > 0)
            {
                key = open[open.Count - 1].Section.Name;
                open.RemoveAt(open.Count - 1);
            }
            else if (text[i] is '\r' or '\n')
            {
                AddOutside(i);
                outside = i + 1;
            }
        }

        AddOutside(text.Length);
        return parts.ToImmutable();

        void AddOutside(int end)
        {
            if (end > outside)
                Add(TextSpan.FromBounds(outside, end), StringText.ReadPlain, isKey: false, isComment: false);
        }

        void Add(TextSpan span, Func<string, TextSpan, StringText> read, bool isKey, bool isComment)
        {
            if (isWanted(span))
                parts.Add(new TextPart(span, read(text, span), Sections(), isKey ? null : key, isKey, isComment));
        }

        ImmutableArray<TextSection> Sections() => open.Where(static item => item.Brace == '{').Select(static item => item.Section).ToImmutableArray();
    }

    /// <summary>Whether a comment begins; the slashes of a URL that nobody quoted begin none.</summary>
    private static bool IsComment(string text, int at) =>
        text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*' && !(at > 1 && text[at - 1] == ':' && char.IsLetter(text[at - 2]));

    private static int CommentEnd(string text, int start)
    {
        var isBlock = text[start + 1] == '*';
        var end = isBlock ? text.IndexOf("*/", start + 2, StringComparison.Ordinal) : text.IndexOfAny(LineBreaks, start);
        return end < 0 ? text.Length : isBlock ? end + 2 : end;
    }

    /// <summary>Where a string ends: at its quote, or at the end of the line in text that is no valid JSON.</summary>
    private static int StringEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && text[i] != text[start] && text[i] is not ('\r' or '\n'))
            i += text[i] == '\\' ? 2 : 1;
        return Math.Min(i, text.Length);
    }

    private static bool IsFollowedByColon(string text, int start)
    {
        var i = start;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i < text.Length && text[i] == ':';
    }
}
