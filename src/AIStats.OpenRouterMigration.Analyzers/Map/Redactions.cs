using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// How .NET programs name what keeps secrets out of their logs. Source: names in public repositories. Only whole words count: <c>caseInsensitiveKey</c>
/// hides nothing.
/// </summary>
internal static class Redactions
{
    private static readonly string[] Endings = { "", "s", "e", "er", "or", "ers", "ors", "ed", "ing", "ion", "ions", "ation" };
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        from stem in new[] { "redact", "mask", "scrub", "scrubb", "sanitiz", "sanitis", "censor" } from ending in Endings select stem + ending)
            .Add("sensitive");

    private static readonly ImmutableHashSet<string> Expressions =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "regex", "regexes", "regexp", "pattern", "patterns");
    private static readonly ImmutableHashSet<string> Cases = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "case", "culture");

    /// <summary>What only a regular expression holds.</summary>
    private static readonly ImmutableArray<string> Signs = ImmutableArray.Create("\\b", "\\s", "\\S", "\\w", "(?i", "(?<");

    /// <summary>Whether a text is a regular expression.</summary>
    public static bool AreIn(string text) => Signs.Any(sign => text.Contains(sign, StringComparison.Ordinal));

    /// <summary>Whether a name says that what it holds is hidden.</summary>
    public static bool Hides(string name)
    {
        var before = "";
        foreach (var word in Names.Words(name))
        {
            if (Words.Contains(word) && !Cases.Contains(before))
                return true;
            before = word;
        }

        return false;
    }

    /// <summary>Whether a name says that what it holds is a regular expression.</summary>
    public static bool IsExpression(string name) => Names.Words(name).Any(Expressions.Contains)
        || name.Contains("RegularExpression", StringComparison.OrdinalIgnoreCase);
}
