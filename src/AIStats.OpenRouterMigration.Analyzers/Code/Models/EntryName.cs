using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The name of an entry of a registry.</summary>
/// <param name="Name">The name.</param>
internal readonly record struct EntryName(string Name);
