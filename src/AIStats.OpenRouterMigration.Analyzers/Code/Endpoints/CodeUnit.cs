using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A piece of code that mentions a name: a statement, or a member or a type where no statement does.</summary>
/// <param name="Node">The piece.</param>
/// <param name="Name">The identifier or string in it.</param>
internal sealed record CodeUnit(SyntaxNode Node, SyntaxToken Name);
