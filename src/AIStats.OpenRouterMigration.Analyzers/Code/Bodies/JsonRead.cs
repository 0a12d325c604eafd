using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A place that reads a member of JSON.</summary>
/// <param name="Path">The names that lead there, as far as the code shows them; elements of a list have the path of the list.</param>
/// <param name="Span">The characters that name the member.</param>
/// <param name="Node">The expression that reads it.</param>
/// <param name="Receiver">What it is read from, as written.</param>
internal sealed record JsonRead(string Path, TextSpan Span, SyntaxNode Node, string Receiver)
{
    /// <summary>The last name of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('.') + 1);
}
