using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A file that names OpenRouter and that no rule reads: another language, a document.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The number of the first line that does, from 1.</param>
/// <param name="Count">How often it does.</param>
internal sealed record OtherFile(RepositoryFile File, int Line, int Count);
