using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Where a key comes from: the string that it is read by, or the member of a settings type that holds it.</summary>
/// <param name="Place">The string; of a member, its name.</param>
/// <param name="Name">What the string says, or the member's name.</param>
/// <param name="Member">The member that holds the key; null where a string names it.</param>
internal sealed record KeySource(SyntaxNodeOrToken Place, string Name, SyntaxNode? Member = null)
{
    /// <summary>The node around it.</summary>
    public SyntaxNode Node => Member ?? Place.AsNode()!;
}
