using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>An environment variable of OpenRouter users.</summary>
/// <param name="Name">Its exact name.</param>
/// <param name="NewName">The name to use for AI Stats, or null where there is none; options override the first two.</param>
/// <param name="Source">Where the fact is written, with the day of the source.</param>
internal sealed record VariableRow(string Name, string? NewName, string Source)
{
    /// <summary>What else to know, as a clause of a message; empty where nothing is.</summary>
    public string Note { get; init; } = "";
}
