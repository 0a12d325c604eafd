using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A header name of OpenRouter in a string: the whole of it, as <c>Name: value</c>, or a quoted key of JSON text.</summary>
/// <param name="Site">The string.</param>
/// <param name="Row">The map's row of the header.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Start">Index of its first character in the string's text.</param>
internal sealed record HeaderName(StringSite Site, HeaderRow Row, string Name, int Start)
{
    /// <summary>The index after its last character.</summary>
    public int End => Start + Name.Length;

    /// <summary>Whether the string holds nothing else.</summary>
    public bool IsWhole => Name.Length == Site.Text.Value.Length;

    /// <summary>The headers that a string names.</summary>
    public static IEnumerable<HeaderName> Find(StringSite site) =>
        Find(site.Text).Select(found => new HeaderName(site, found.Row, found.Name, found.Start));

    /// <summary>The headers that a text names, with the index of each.</summary>
    public static IEnumerable<(HeaderRow Row, string Name, int Start)> Find(StringText text)
    {
        var value = text.Value;
        for (var start = 0; start < value.Length;)
        {
            if (!IsPart(value[start]))
            {
                start++;
                continue;
            }

            var end = TextRun.End(value, start, IsPart);
            if (IsNamePlace(value, start, end) && GatewayHeaders.Find(value.Substring(start, end - start)) is { } row)
                yield return (row, value.Substring(start, end - start), start);
            start = end;
        }
    }

    /// <summary>A name stands alone, before a colon at the start of a line or of a quoted argument, or in quotes before a colon.</summary>
    private static bool IsNamePlace(string value, int start, int end)
    {
        var before = TextRun.Start(value, start, char.IsWhiteSpace);
        if (end < value.Length && value[end] == ':'
            && (before == 0 || value[start - 1] is '"' or '\'' || value.IndexOfAny(LineEnds, before, start - before) >= 0))
            return true;
        if (before == 0)
            return TextRun.End(value, end, char.IsWhiteSpace) == value.Length;
        if (value[start - 1] is not ('"' or '\'') || end == value.Length || value[end] != value[start - 1])
            return false;
        var after = TextRun.End(value, end + 1, char.IsWhiteSpace);
        return after < value.Length && value[after] is ':' or ',' or ']' or '=';
    }

    private static readonly char[] LineEnds = { '\r', '\n' };

    private static bool IsPart(char c) => c == '-' || char.IsLetterOrDigit(c);
}
