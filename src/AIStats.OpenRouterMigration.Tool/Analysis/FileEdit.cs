using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>What a pass writes in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Change">What is replaced by what.</param>
internal sealed record FileEdit(RepositoryFile File, TextChange Change);
