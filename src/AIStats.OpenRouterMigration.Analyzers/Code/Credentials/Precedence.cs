using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Puts parentheses where the place of an expression asks for them.</summary>
internal static class Precedence
{
    /// <summary>The text of a <c>??</c> expression, in the place of another expression.</summary>
    public static string Coalesce(ExpressionSyntax place, string text) => place.Parent switch
    {
        EqualsValueClauseSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or ParenthesizedExpressionSyntax
            or InterpolationSyntax or InitializerExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or SwitchExpressionArmSyntax
            or LambdaExpressionSyntax or SwitchStatementSyntax or YieldStatementSyntax => text,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => text,
        AssignmentExpressionSyntax assignment when assignment.Right == place => text,
        ConditionalExpressionSyntax conditional when conditional.Condition != place => text,
        _ => "(" + text + ")",
    };
}
