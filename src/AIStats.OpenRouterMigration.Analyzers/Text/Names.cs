namespace AIStats.OpenRouterMigration.Text;

/// <summary>Finds whole names in a text.</summary>
internal static class Names
{
    /// <summary>What stands between the parts of a configuration key in the name of a variable.</summary>
    public const string PathSeparator = "__";

    /// <summary>
    /// The start of every place where a name stands on its own, in the same case: <c>OPENROUTER_API_KEY=</c> but not
    /// <c>MY_OPENROUTER_API_KEY</c>; it may end a path (<c>Keys__OPENROUTER_API_KEY</c>). An empty name stands nowhere.
    /// </summary>
    public static IEnumerable<int> FindExact(string text, string name)
    {
        for (var at = 0; name.Length > 0 && (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var (start, end) = Around(text, at);
            if (end == at + name.Length
                && (start == at || (start < at - PathSeparator.Length
                && string.CompareOrdinal(text, at - PathSeparator.Length, PathSeparator, 0, PathSeparator.Length) == 0)))
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

    /// <summary>
    /// Whether a part of a text is a word of its own, in a name in camel case too: <c>Together</c> in <c>TogetherAiClient</c>, not in
    /// <c>Altogether</c>.
    /// </summary>
    public static bool IsWord(string text, int start, int end) => IsBoundary(text, start) && IsBoundary(text, end);

    /// <summary>Whether a text holds a word of its own, in any case.</summary>
    public static bool HoldWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsWord(text, at, at + word.Length))
                return true;
        }

        return false;
    }

    /// <summary>The words of a name in camel case, or with anything but letters between them: <c>case</c>, <c>Insensitive</c>, <c>Key</c>.</summary>
    public static IEnumerable<string> Words(string name)
    {
        for (var (start, at) = (0, 1); start < name.Length; start = at++)
        {
            while (!IsBoundary(name, at))
                at++;
            if (char.IsLetter(name[start]))
                yield return name.Substring(start, at - start);
        }
    }

    /// <summary>
    /// The bounds of the name of letters, digits, underscores and hyphens that a part of a text belongs to: <c>your-openrouter-key</c> around
    /// <c>openrouter</c>.
    /// </summary>
    public static (int Start, int End) AroundHyphened(string text, int start, int end) =>
        (TextRun.Start(text, start, IsHyphenedPart), TextRun.End(text, end, IsHyphenedPart));

    private static bool IsHyphenedPart(char c) => c == '-' || IsPart(c);

    private static bool IsBoundary(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetter(text[at - 1]) || !char.IsLetter(text[at])
        || (char.IsUpper(text[at]) && (char.IsLower(text[at - 1]) || (at + 1 < text.Length && char.IsLower(text[at + 1]))));

    private static (int Start, int End) Around(string text, int at) => (TextRun.Start(text, at, IsPart), TextRun.End(text, at, IsPart));

    private static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
