namespace GatewayCheck;

/// <summary>How a check ended.</summary>
internal enum Outcome
{
    Passed,
    Failed,

    /// <summary>Not run, because an earlier failure already answers it.</summary>
    Skipped,
}

/// <summary>One line of the report.</summary>
/// <param name="Name">The name of the check, as --break knows it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Detail">What came back; of a failure also what was expected.</param>
/// <param name="Advice">What to do about a failure.</param>
internal sealed record CheckResult(string Name, Outcome Outcome, TimeSpan Duration, string Detail, string? Advice = null);

/// <summary>A check found something wrong.</summary>
internal sealed class CheckFailedException(string detail, string advice, bool isUnreachable = false) : Exception(detail)
{
    public string Advice { get; } = advice;

    /// <summary>No gateway was reached at all, so that there is no sense in asking it more.</summary>
    public bool IsUnreachable { get; } = isUnreachable;
}
