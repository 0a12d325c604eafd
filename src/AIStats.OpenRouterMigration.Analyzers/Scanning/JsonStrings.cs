using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>Reads the strings of JSON with comments; text that is no valid JSON gives what it holds of strings.</summary>
internal static class JsonStrings
{
    /// <summary>The strings and comments that hold a marker.</summary>
    public static ImmutableArray<TextSite> Read(string text, ImmutableArray<MarkerHit> hits)
    {
        var sites = ImmutableArray.CreateBuilder<TextSite>();
        string? key = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                var end = text.IndexOf(text[i + 1] == '/' ? "\n" : "*/", i + 2, StringComparison.Ordinal);
                var comment = TextSpan.FromBounds(i, end < 0 ? text.Length : end);
                Add(comment, StringText.ReadPlain, isKey: false, isComment: true);
                i = comment.End;
            }
            else if (text[i] == '"')
            {
                var inside = TextSpan.FromBounds(i + 1, End(text, i + 1));
                var isKey = IsFollowedByColon(text, inside.End + 1);
                Add(inside, StringText.ReadEscaped, isKey, isComment: false);
                if (isKey)
                    key = text.Substring(inside.Start, inside.Length);
                i = inside.End;
            }
        }

        return sites.ToImmutable();

        void Add(TextSpan span, Func<string, TextSpan, StringText> read, bool isKey, bool isComment)
        {
            var markers = TextLines.KindsIn(hits, span);
            if (markers != MarkerKinds.None)
                sites.Add(new TextSite(read(text, span), markers, isKey ? null : key, isKey, isComment));
        }
    }

    private static int End(string text, int start)
    {
        var i = start;
        while (i < text.Length && text[i] is not ('"' or '\n'))
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
