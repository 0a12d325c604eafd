using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>An id that an answer in a file names.</summary>
/// <param name="Id">The id.</param>
internal readonly record struct AnswerId(string Id);
