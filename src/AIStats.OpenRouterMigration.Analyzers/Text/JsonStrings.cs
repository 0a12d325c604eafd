using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>The strings and comments of JSON, each with the objects around it. What stands outside of strings is read as it is.</summary>
internal static class JsonStrings
{
    /// <summary>The strings and comments that somebody asks for, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWanted">Whether a piece is wanted, asked once a piece in the order of the text.</param>
    public static ImmutableArray<TextPart> Read(string text, Func<TextSpan, bool> isWanted)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        // The key of the value that is read; the values of a list keep the key of the list.
        string? key = null;
        // Where the last key begins, as long as no value stands behind it.
        int? keyStart = null;
        var open = new List<TextSection>();
        var outside = 0;
        foreach (var (kind, span) in JsonTokens.Read(text))
        {
            switch (kind)
            {
                case JsonTokenKind.Comment:
                    AddOutside(span.Start);
                    Add(span, StringText.ReadPlain, isKey: false, isComment: true);
                    outside = span.End;
                    break;
                case JsonTokenKind.Key or JsonTokenKind.Value:
                    AddOutside(span.Start - 1);
                    Add(span, StringText.ReadEscaped, kind == JsonTokenKind.Key, isComment: false);
                    (key, keyStart) = kind == JsonTokenKind.Key ? (text.Substring(span.Start, span.Length), span.Start - 1) : (key, (int?)null);
                    outside = span.End + 1;
                    break;
                case JsonTokenKind.Open:
                    open.Add(new TextSection(key, span.Start) { KeyStart = keyStart ?? span.Start });
                    (key, keyStart) = (text[span.Start] == '[' ? key : null, null);
                    break;
                case JsonTokenKind.Close when open.Count > 0:
                    (key, keyStart) = (open[open.Count - 1].Name, null);
                    open.RemoveAt(open.Count - 1);
                    break;
                case JsonTokenKind.LineBreak:
                    AddOutside(span.Start);
                    outside = span.End;
                    break;
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
                parts.Add(new TextPart(span, read(text, span), Objects(), isKey ? null : key, isKey, isComment));
        }

        ImmutableArray<TextSection> Objects() => open.Where(section => text[section.Start] == '{').ToImmutableArray();
    }
}
