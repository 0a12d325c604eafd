using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What runs where a test is true.</summary>
internal static class TestBranch
{
    /// <summary>
    /// The code: <c>return key;</c> of <c>if (uri.Host == "openrouter.ai") return key;</c>, and the rest of the block behind <c>if (uri.Host !=
    /// "openrouter.ai") return null;</c>. Null where nothing runs, or the test is no condition.
    /// </summary>
    /// <param name="test">A value that something is compared with.</param>
    public static SyntaxNode? Of(ExpressionSyntax test)
    {
        var isNegative = false;
        foreach (var node in test.Ancestors())
        {
            switch (node)
            {
                case PrefixUnaryExpressionSyntax or UnaryPatternSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression }:
                    isNegative = !isNegative;
                    break;
                case ConditionalExpressionSyntax choice when choice.Condition.Span.Contains(test.Span):
                    return isNegative ? choice.WhenFalse : choice.WhenTrue;
                case SwitchExpressionArmSyntax arm when !arm.Expression.Span.Contains(test.Span):
                    return isNegative ? null : arm.Expression;
                case SwitchLabelSyntax label:
                    return isNegative ? null : label.Parent;
                case IfStatementSyntax branch when branch.Condition.Span.Contains(test.Span):
                    return !isNegative ? branch.Statement : branch.Else?.Statement
                        ?? (Last(branch.Statement) is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax ? branch.Parent : null);
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a test stops what it is true for: <c>if (key.StartsWith("sk-or-") &amp;&amp; isOther) throw …;</c>.</summary>
    public static bool Throws(ExpressionSyntax test) => Of(test) is
    {
        Parent: IfStatementSyntax or ElseClauseSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax,
    } code && (code is StatementSyntax statement ? Last(statement) is ThrowStatementSyntax : code is ThrowExpressionSyntax);

    private static StatementSyntax Last(StatementSyntax statement) => statement is BlockSyntax { Statements: { Count: > 0 } all } ? all.Last() : statement;
}
