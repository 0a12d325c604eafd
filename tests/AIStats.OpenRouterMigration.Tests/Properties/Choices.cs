namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>The choices of a generator; the same seed chooses the same.</summary>
public sealed class Choices(int seed)
{
    private readonly Random _random = new(seed);
    private int _comments;

    /// <summary>A number from zero up to, not including, a bound.</summary>
    public int Number(int bound) => _random.Next(bound);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of several.</summary>
    public T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    /// <summary>A comment that no other one is equal to; it may hold a marker.</summary>
    public string CommentText() => Pick(
        "note", "see https://openrouter.ai/docs", "OPENROUTER_API_KEY goes here", "HTTP-Referer/X-Title", "ünï → ✓", "openrouter", "\"quoted\" 'text' {0}",
            "TODO(later)")
        + " " + (++_comments).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What may stand between two tokens on one line, or over several.</summary>
    public string Trivia() => Number(12) switch
    {
        0 => "/* " + CommentText() + " */",
        1 => " /* " + CommentText() + "\n   second line */ ",
        2 => " // " + CommentText() + "\n            ",
        3 => "\n            ",
        4 => "  \t",
        _ => "",
    };
}
