using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// Reads source texts for a search. In an editor a text is a chain of changes, and making one string of a long one takes as long as
/// searching it.
/// </summary>
internal static class TextPieces
{
    /// <summary>The length of a piece in characters: below what the runtime puts on the heap of large objects.</summary>
    public const int Length = 32_000;

    /// <summary>The pieces of a part of a text. They overlap, so that what is no longer than <paramref name="longest"/> stands in one of them whole.</summary>
    public static IEnumerable<TextPiece> Of(SourceText text, TextSpan span, int longest)
    {
        // A node of a damaged tree, or of one with disabled branches, may end behind its text.
        span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        if (IsString(text))
        {
            yield return span.Length == text.Length ? new TextPiece(text.ToString(), 0, text.Length) : new TextPiece(text.ToString(span), span.Start, span.End);
            yield break;
        }

        for (var start = span.Start; start < span.End; start += Length - longest)
        {
            var end = Math.Min(start + Length, span.End);
            yield return new TextPiece(text.ToString(TextSpan.FromBounds(start, end)), start, end == span.End ? end : end - longest);
            if (end == span.End)
                yield break;
        }
    }

    /// <summary>All places in a text where a word stands, in any case; none for an empty one.</summary>
    public static IEnumerable<int> Find(SourceText text, string word) => Find(text, new TextSpan(0, text.Length), word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a quote stands before a place in its line, so that it may be in a string.</summary>
    public static bool IsQuoted(SourceText text, int position)
    {
        for (var at = position - 1; at >= 0 && text[at] is not ('\r' or '\n'); at--)
        {
            if (text[at] == '"')
                return true;
        }

        return false;
    }

    /// <summary>
    /// All places in a text where a name of C# stands, in its case, which is several times as fast; none for an empty one, the name of a type that has none
    /// yet.
    /// </summary>
    public static IEnumerable<int> FindName(SourceText text, string name) => FindName(text, new TextSpan(0, text.Length), name);

    /// <summary>All places in a part of a text where a name of C# stands, in its case.</summary>
    public static IEnumerable<int> FindName(SourceText text, TextSpan span, string name) => Find(text, span, name, StringComparison.Ordinal);

    /// <summary>Whether a text is one string, or as short as a piece.</summary>
    private static bool IsString(SourceText text) => text.Length <= Length || text is WholeText;

    private static IEnumerable<int> Find(SourceText text, TextSpan span, string word, StringComparison comparison)
    {
        if (word.Length == 0)
            yield break;
        if (IsString(text))
        {
            // Most texts hold their string: a part of it would be a new one.
            var (whole, end) = (text.ToString(), Math.Min(span.End, text.Length));
            for (var at = span.Start; at < end && (at = whole.IndexOf(word, at, end - at, comparison)) >= 0; at += word.Length)
                yield return at;
            yield break;
        }

        foreach (var piece in Of(text, span, word.Length))
        {
            for (var at = 0; (at = piece.Text.IndexOf(word, at, comparison)) >= 0 && piece.Start + at < piece.End; at += word.Length)
                yield return piece.Start + at;
        }
    }
}
