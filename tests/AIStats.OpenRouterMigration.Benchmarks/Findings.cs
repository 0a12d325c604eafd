namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>How much of the generated code talks to OpenRouter.</summary>
public enum Findings
{
    /// <summary>Nothing at all: what the package costs everyone who has finished, or a project that never used OpenRouter.</summary>
    None,

    /// <summary>One file in a hundred: a usual solution, with its gateway client in a few places.</summary>
    Few,

    /// <summary>Every file: a library about nothing else, and the worst case.</summary>
    Many,
}
