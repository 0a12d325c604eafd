using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A place where another provider is named.</summary>
/// <param name="Position">Where.</param>
/// <param name="Word">The provider's name.</param>
/// <param name="Form">How.</param>
internal readonly record struct ProviderName(int Position, string Word, NameForm Form);
