using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>What one pass changes in a project's files that are not C#.</summary>
/// <param name="Files">The names of the files.</param>
/// <param name="Edits">All edits.</param>
/// <param name="MovedIds">The rules whose findings the edits repair.</param>
/// <param name="LeftIds">The rules whose warnings stay in these files, since only a person can decide.</param>
internal sealed record BulkEdits(ImmutableArray<string> Files, ImmutableArray<Edit> Edits, ImmutableSortedSet<string> MovedIds,
    ImmutableSortedSet<string> LeftIds);
