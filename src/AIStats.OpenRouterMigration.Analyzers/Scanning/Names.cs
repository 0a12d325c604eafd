namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>Finds whole names in a text.</summary>
internal static class Names
{
    /// <summary>What stands between the parts of a configuration key in the name of a variable.</summary>
    public const string PathSeparator = "__";

    /// <summary>The start of every place where a name stands on its own, in the same case: <c>OPENROUTER_API_KEY=</c> but not <c>MY_OPENROUTER_API_KEY</c>; it may end a path (<c>Keys__OPENROUTER_API_KEY</c>).</summary>
    public static IEnumerable<int> FindExact(string text, string name)
    {
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var (start, end) = Around(text, at);
            if (end == at + name.Length && (start == at || (start < at - PathSeparator.Length && string.CompareOrdinal(text, at - PathSeparator.Length, PathSeparator, 0, PathSeparator.Length) == 0)))
                yield return at;
        }
    }

    /// <summary>The bounds of every name of letters, digits and underscores that holds a word, in any case.</summary>
    public static IEnumerable<(int Start, int End)> FindHolding(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var (start, end) = Around(text, at);
            yield return (start, end);
            at = end;
        }
    }

    private static (int Start, int End) Around(string text, int at)
    {
        var start = at;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        var end = at;
        while (end < text.Length && IsPart(text[end]))
            end++;
        return (start, end);
    }

    private static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
