using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A URL path as segments, compared with the paths of the map; text may hold interpolation holes and format placeholders.</summary>
internal static class UrlPath
{
    private static readonly char[] Behind = { '?', '#' };

    /// <summary>Where a path that begins at a position ends: at its query, at its fragment, or with the text.</summary>
    public static int EndIn(string text, int start) => EndIn(text, start, text.Length);

    /// <summary>The same for a path that ends before a position at the latest.</summary>
    public static int EndIn(string text, int start, int last) => text.IndexOfAny(Behind, start, last - start) is >= 0 and var end ? end : last;

    /// <summary>The segments of a path in the map.</summary>
    public static ImmutableArray<string> Segments(string path) =>
        ImmutableArray.Create(path.Split(Separator, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The segments of a path in somebody's text; what a hole adds to the last one (<c>/generation{query}</c>) is unknown and left out.</summary>
    public static ImmutableArray<string> TextSegments(string path)
    {
        var segments = Segments(path);
        if (segments.IsEmpty)
            return segments;
        var last = segments[segments.Length - 1];
        var known = last.TrimEnd(StringText.Hole);
        return known.Length == 0 || known.Length == last.Length ? segments : segments.SetItem(segments.Length - 1, known);
    }

    /// <summary>
    /// Whether text is what the row says: a placeholder of the row stands for any segment, a hole in the text for one or two of them
    /// (<c>author/slug</c>).
    /// </summary>
    public static bool Matches(ImmutableArray<string> row, ImmutableArray<string> text) => Matches(row, 0, row.Length, text, 0);

    /// <summary>Whether text is what the row begins with, and the row goes on.</summary>
    public static bool GoesOn(ImmutableArray<string> row, ImmutableArray<string> text) => row.Length > text.Length && Matches(row, 0, text.Length, text, 0);

    /// <summary>Whether a segment is a hole, a placeholder such as <c>{0}</c> or <c>{author}</c>, or the asterisk of a pattern.</summary>
    public static bool IsWild(string segment) =>
        segment.Contains(StringText.Hole) || segment[0] == '*' || IsPlaceholder(segment);

    private static bool Matches(ImmutableArray<string> row, int i, int end, ImmutableArray<string> text, int j)
    {
        if (i == end)
            return j == text.Length;
        if (j == text.Length)
            return false;
        if (row[i] == "*")
            return true;
        if (IsPlaceholder(row[i]))
        {
            return Matches(row, i + 1, end, text, j + 1)
                || (IsWild(text[j]) && i + 1 < end && IsPlaceholder(row[i + 1]) && Matches(row, i + 2, end, text, j + 1));
        }

        return (string.Equals(row[i], text[j], StringComparison.OrdinalIgnoreCase) || (i > 0 && row[i] == "v1" && IsWild(text[j])))
            && Matches(row, i + 1, end, text, j + 1);
    }

    /// <summary>An address without what a format puts behind it: <c>https://host/v1</c> of <c>https://host/v1/{0}</c>.</summary>
    public static string WithoutPlaceholder(string address)
    {
        var text = address.Trim().TrimEnd('/');
        var last = text.LastIndexOf('/');
        return last > 0 && last + 2 < text.Length && IsPlaceholder(text.Substring(last + 1)) ? text.Substring(0, last) : text;
    }

    private static bool IsPlaceholder(string segment) => segment[0] == '{' && segment[segment.Length - 1] == '}';

    private static readonly char[] Separator = { '/' };
}
