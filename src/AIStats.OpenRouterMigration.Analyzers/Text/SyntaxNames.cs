using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Names in the syntax of C#.</summary>
internal static class SyntaxNames
{
    /// <summary>The last identifier of a name, a member access, an element access or a call; empty where there is none.</summary>
    public static string Last(SyntaxNode? node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => Last(conditional.WhenNotNull),
        ElementAccessExpressionSyntax element => Last(element.Expression),
        InvocationExpressionSyntax invocation => Last(invocation.Expression),
        PostfixUnaryExpressionSyntax postfix => Last(postfix.Operand),
        ParenthesizedExpressionSyntax parenthesized => Last(parenthesized.Expression),
        NullableTypeSyntax nullable => Last(nullable.ElementType),
        _ => "",
    };
}
