namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>How much of the generated code talks to OpenRouter.</summary>
public enum Findings
{
    /// <summary>Nothing at all: what the package costs everyone who has finished, or a project that never used OpenRouter.</summary>
    None,

    /// <summary>
    /// Two in one file of a hundred: a usual solution, that calls the gateway in a few places. Two public repositories of 3,037 and 12,514 files have 38
    /// and 21 findings.
    /// </summary>
    Few,

    /// <summary>15 in every file: a library about nothing else, and the worst case.</summary>
    Many,
}
