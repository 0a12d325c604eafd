using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Credentials;

/// <summary>An expression that reads a variable by its name and gives null where it is not set.</summary>
internal sealed class VariableRead
{
    private VariableRead(ExpressionSyntax expression) => Expression = expression;

    /// <summary>The whole read.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>The read that a string names the variable of; null where it is for something else.</summary>
    public static VariableRead? Find(StringSite site)
    {
        if (site.Text.Value != GatewayVariables.OpenRouterApiKey || site.Expression is not LiteralExpressionSyntax)
            return null;
        return site.Expression.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } list } argument
                when list.Arguments[0] == argument && StringUse.CalledName(invocation) is "GetEnvironmentVariable" => new VariableRead(invocation),
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } }
                when IsConfiguration(access) && !IsAssigned(access) => new VariableRead(access),
            _ => null,
        };
    }

    /// <summary>Whether the new variable is read before this one, in the same chain of <c>??</c>.</summary>
    public bool IsFallback(string newName)
    {
        var expected = Renamed(newName);
        for (SyntaxNode node = Expression; node.Parent is ExpressionSyntax parent; node = parent)
        {
            if (parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left != node && coalesce.Left.ToString() == expected)
                return true;
        }

        return false;
    }

    /// <summary>The text that reads the new variable and, where it is not set, this one.</summary>
    public string WithFallback(string newName) => Precedence.Coalesce(Expression, $"{Renamed(newName)} ?? {Expression}");

    private string Renamed(string newName) => Expression.ToString().Replace(GatewayVariables.OpenRouterApiKey, newName);

    private static bool IsConfiguration(ElementAccessExpressionSyntax access) =>
        StringUse.LastName(access.Expression).IndexOf("config", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsAssigned(ExpressionSyntax expression) =>
        expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression;
}
