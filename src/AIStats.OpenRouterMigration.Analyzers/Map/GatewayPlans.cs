using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>
/// How texts speak of a plan of OpenRouter's: limits, prices and what is free. No rewrite of such a sentence is true of another company.
/// Source: messages in public repositories.
/// </summary>
internal static class GatewayPlans
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "free", "quota", "tier", "plan", "pricing", "price", "prices", "privacy", "terms", "daily", "monthly");

    private static readonly ImmutableHashSet<string> Units = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "request", "requests", "req", "reqs", "call", "calls", "message", "messages", "credits", "tokens", "model", "models",
            "providers", "day", "minute", "hour", "month", "rpm", "rpd", "usd", "%");

    private static readonly char[] Blanks = { ' ', '\t', '\r', '\n', ',', ';', '(', ')', '/', '"', '\'', ':', '!', '?' };

    /// <summary>Whether a text speaks of one: by a word of its own, a sum of money, or a number of something.</summary>
    public static bool AreIn(string text)
    {
        var words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim('.', '`', '*', '+', '~');
            if ((Words.Contains(word) && !(i > 0 && words[i - 1].Equals("feel", StringComparison.OrdinalIgnoreCase)))
                || (word.Length > 1 && word[0] is '$' or '€' && char.IsDigit(word[1])))
                return true;
            if (word.Length > 0 && char.IsDigit(word[0]) && word.All(static c => char.IsDigit(c) || c is '.' or ',' or 'k' or 'K' or 'M')
                && words.Skip(i + 1).Take(2).Any(next => Units.Contains(next.Trim('.'))))
                return true;
        }

        return false;
    }
}
