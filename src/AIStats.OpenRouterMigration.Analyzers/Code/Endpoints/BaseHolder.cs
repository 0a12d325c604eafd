using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// A member that holds the same address as another one: <c>Site = "https://" + Host</c>, <c>BaseUrl { get; set; } =
/// Defaults.OpenRouter</c>. Whoever adds a path to it adds the path to the base.
/// </summary>
/// <param name="Name">The member.</param>
/// <param name="Type">Its type.</param>
/// <param name="Of">The member that it takes the address from.</param>
/// <param name="Owner">The type before that one's name; null where none is written.</param>
internal sealed record BaseHolder(string Name, SyntaxNode Type, string Of, string? Owner)
{
    /// <summary>Those of a file; they stay as long as the file does.</summary>
    public static ImmutableArray<BaseHolder> In(CodeFile file) =>
        file.Once(nameof(BaseHolder), () => Find(file.Tree.GetRoot()).ToImmutableArray());

    /// <summary>Whether a holder takes its address from a member of a type.</summary>
    public bool Takes(string name, SyntaxNode type) => Of == name
        && (Owner is null ? type.SyntaxTree.FilePath == Type.SyntaxTree.FilePath && type.Span == Type.Span
            : type is BaseTypeDeclarationSyntax { Identifier.ValueText: var owner } && owner == Owner);

    private static IEnumerable<BaseHolder> Find(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
            or BaseTypeDeclarationSyntax or FieldDeclarationSyntax or VariableDeclarationSyntax))
        {
            var (name, value) = node switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var given } variable => (variable.Identifier.ValueText, given),
                PropertyDeclarationSyntax { Initializer.Value: var given } property => (property.Identifier.ValueText, given),
                PropertyDeclarationSyntax { ExpressionBody.Expression: var given } property => (property.Identifier.ValueText, given),
                _ => ("", null),
            };
            if (value is not null && Source(value) is { } source && StringUse.LastName(source) is { Length: > 0 } of)
                yield return new BaseHolder(name, StringUse.EnclosingType(node), of,
                    source is MemberAccessExpressionSyntax access ? StringUse.LastName(access.Expression) : null);
        }
    }

    /// <summary>The one name that a value consists of, perhaps with a scheme before it or a slash behind it; null where it says more.</summary>
    private static ExpressionSyntax? Source(ExpressionSyntax value)
    {
        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } made })
            value = made[0].Expression;
        if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            return value;
        if (value is not (BinaryExpressionSyntax or InterpolatedStringExpressionSyntax))
            return null;
        var text = StringText.Read(value);
        var hole = text.Value.IndexOf(StringText.Hole);
        return hole >= 0 && text.Holes.Count == 1 && (hole == 0 || text.Value.Substring(0, hole).EndsWith("://", StringComparison.Ordinal))
            && text.Value.Substring(hole + 1) is "" or "/" ? text.Holes[hole] : null;
    }
}
