using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A file that names OpenRouter and in which no rule finds anything.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The number of the first line that does, from 1.</param>
/// <param name="Count">How often it does.</param>
/// <param name="Why">Why no rule finds anything there.</param>
internal sealed record OtherFile(RepositoryFile File, int Line, int Count, string Why);
