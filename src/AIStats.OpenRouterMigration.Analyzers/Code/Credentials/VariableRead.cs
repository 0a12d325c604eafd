using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>An expression that reads a variable by its name and gives null where it is not set.</summary>
internal sealed class VariableRead
{
    private readonly ExpressionSyntax _expression;
    private readonly TextSpan _name;

    private VariableRead(ExpressionSyntax expression, TextSpan name)
    {
        _expression = expression;
        _name = name;
    }

    /// <summary>The read that a string names the variable of; null where it is for something else.</summary>
    public static VariableRead? Find(StringSite site)
    {
        if (site.Text.Value != GatewayVariables.OpenRouterApiKey || site.Expression is not LiteralExpressionSyntax)
            return null;
        ExpressionSyntax? read = site.Expression.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax invocation } list } argument
                when list.Arguments[0] == argument && StringUse.CalledName(invocation) is "GetEnvironmentVariable" => invocation,
            ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } }
                when SettingReads.IsConfiguration(access.Expression) && !IsAssigned(access) => access,
            _ => null,
        };
        while (read?.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == read)
            read = conditional;
        // `a?.b["X"]?.c`: a link in the middle of a chain begins with a dot and is no expression by itself.
        return read is null || read.GetFirstToken().IsKind(SyntaxKind.DotToken) ? null : new VariableRead(read, site.Text.Span(0, site.Text.Value.Length));
    }

    /// <summary>
    /// Of <c>Read("A") ?? Read("OPENROUTER_API_KEY")</c> the second name, where a string is the first one; null where nothing is read after
    /// it.
    /// </summary>
    public static string? FindWinner(StringSite site, string newName)
    {
        for (SyntaxNode node = site.Expression; node.Parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax
            or BracketedArgumentListSyntax; node = node.Parent)
        {
            if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left == node
                && coalesce.Right.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Select(static literal => literal.Token.ValueText)
                    .FirstOrDefault(text => text == GatewayVariables.OpenRouterApiKey || text == newName) is { } beaten)
            {
                return beaten;
            }
        }

        return null;
    }

    /// <summary>Whether the new variable is read before this one in a chain of <c>??</c>, in the same way.</summary>
    public bool IsFallback(string newName)
    {
        SyntaxNode operand = _expression;
        while (operand.Parent is ExpressionSyntax outer and not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
            operand = outer;
        var (expected, alone) = (Renamed(operand, newName), Renamed(_expression, newName));
        for (var node = operand; node.Parent is ExpressionSyntax parent; node = parent)
        {
            if (parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left != node
                && coalesce.Left.ToString() is var left && (left == expected || left == alone))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The change to <c>Read(new) ?? Read(old)</c>; null where the value of the expression is not used.</summary>
    public TextChange? WithFallback(string newName, SourceText text)
    {
        var isValue = _expression.Parent is not (ExpressionStatementSyntax or AwaitExpressionSyntax or LambdaExpressionSyntax { Parent: ArgumentSyntax });
        // In the tree of a disabled `#if` branch the directives are blanks, so compare with the text of the file.
        return isValue && !_expression.ContainsDirectives && text.ToString(_expression.Span) == _expression.ToString()
            ? new TextChange(_expression.Span, Precedence.Coalesce(_expression, $"{Renamed(_expression, newName)} ?? {_expression}"))
            : null;
    }

    private string Renamed(SyntaxNode node, string newName) =>
        node.ToString().Remove(_name.Start - node.SpanStart, _name.Length).Insert(_name.Start - node.SpanStart, newName);

    private static bool IsAssigned(ExpressionSyntax expression) =>
        expression.Parent is AssignmentExpressionSyntax assignment && assignment.Left == expression;
}
