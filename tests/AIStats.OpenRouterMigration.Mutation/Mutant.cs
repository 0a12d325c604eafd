namespace AIStats.OpenRouterMigration.Mutation;

/// <summary>One change of the shipped code.</summary>
/// <param name="Id">The number that switches it on.</param>
/// <param name="File">The file, from the project's folder on, with slashes.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Name">Stryker's name of the change.</param>
/// <param name="Replacement">What stands there instead, on one line.</param>
internal sealed record Mutant(int Id, string File, int Line, string Name, string Replacement)
{
    /// <summary>What the tests made of it; null as long as it has not had its turn.</summary>
    public Verdict? Verdict { get; set; }
}

/// <summary>What the tests made of a change.</summary>
internal enum Verdict
{
    /// <summary>No test runs the changed place.</summary>
    NotRun,

    /// <summary>Every test that runs the changed place passes.</summary>
    Survived,

    /// <summary>So far every test passes; others, which notice more, have their turn when all changes had theirs.</summary>
    Doubtful,

    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>Tests took three times their processor time and three seconds more, or the process broke down.</summary>
    Hung,

    /// <summary>
    /// The process gave no answer for an hour, and did not use that time either: it waits for ever, or the machine is busy. It counts as
    /// unnoticed.
    /// </summary>
    NoAnswer,
}
