using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Which files and rules to look at.</summary>
/// <param name="Path">A folder, a solution, a project or a file-based program.</param>
/// <param name="Rules">The ids of the rules; all where there are none.</param>
/// <param name="Include">Patterns of files; all where there are none.</param>
/// <param name="Exclude">Patterns of files to leave out.</param>
internal sealed record Selection(string Path, IReadOnlyList<string> Rules, IReadOnlyList<string> Include, IReadOnlyList<string> Exclude);
