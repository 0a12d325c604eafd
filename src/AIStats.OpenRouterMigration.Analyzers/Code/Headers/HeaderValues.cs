using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells which header a value is for: <c>Add("Referer", url)</c>, <c>headers["Referer"] = url</c>, <c>{ "Referer", url }</c>.</summary>
internal static class HeaderValues
{
    /// <summary>The name that a value is set under, whether it is that of a header or not; null where none stands beside it.</summary>
    public static string? NameOf(ExpressionSyntax value)
    {
        var whole = StringUse.Value(value);
        var name = whole.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } } argument when arguments[0] != argument =>
                arguments[0].Expression,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } key } } => key[0].Expression,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key } } => key[0].Expression,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair when pair.Expressions[0] != whole =>
                pair.Expressions[0],
            _ => null,
        };
        return (name as LiteralExpressionSyntax)?.Token.ValueText;
    }
}
