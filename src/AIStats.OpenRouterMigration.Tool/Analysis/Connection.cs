using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A way of one program to the gateway.</summary>
/// <param name="Name">The program: its projects.</param>
/// <param name="Addresses">Where it goes: the URLs, bases and paths, each once.</param>
/// <param name="Keys">The variables that its key comes from.</param>
/// <param name="Findings">All that belongs to it.</param>
internal sealed record Connection(string Name, ImmutableArray<string> Addresses, ImmutableArray<string> Keys, ImmutableArray<Finding> Findings)
{
    public IEnumerable<Finding> Moved => Findings.Where(static finding => finding.IsMoved);

    public IEnumerable<Finding> Left => Findings.Where(static finding => finding.IsLeft);
}
