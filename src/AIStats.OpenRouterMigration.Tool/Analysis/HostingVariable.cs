using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A variable or a configuration key that people set where no build sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NewName">Its name after a pass; null where it keeps it.</param>
/// <param name="Places">Where it stands.</param>
internal sealed record HostingVariable(string Name, string? NewName, ImmutableArray<Finding> Places);
