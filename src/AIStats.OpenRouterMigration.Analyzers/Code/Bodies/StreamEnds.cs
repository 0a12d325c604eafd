using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells a loop over a stream that ends with the stream from one that only a last text ends.</summary>
internal static class StreamEnds
{
    private static readonly ImmutableHashSet<string> Ends = ImmutableHashSet.Create(
        StringComparer.Ordinal, "EndOfStream", "IsCompleted", "MoveNext", "MoveNextAsync", "IsNullOrEmpty", "IsNullOrWhiteSpace", "TryRead", "WaitToReadAsync");

    /// <summary>Whether code waits for a text: nothing else ends its loop, or it takes a stream without the text for a broken one.</summary>
    public static bool IsNeeded(ExpressionSyntax text)
    {
        var loop = text.Ancestors()
            .TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .FirstOrDefault(static node => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);
        return (loop is not null and not CommonForEachStatementSyntax && !EndsWithStream(loop)) || IsDemanded(text);
    }

    /// <summary>Whether a loop tests for the end of what it reads: null, no characters, or a member of a reader that says so.</summary>
    private static bool EndsWithStream(SyntaxNode loop) => loop.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax)
        .Any(static node => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } test => IsEnd(test.Left)
            || IsEnd(test.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanOrEqualExpression or (int)SyntaxKind.GreaterThanExpression
            or (int)SyntaxKind.LessThanExpression } test => IsEnd(test.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } => true,
        ConstantPatternSyntax pattern => IsEnd(pattern.Expression),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0 } => true,
        DeclarationPatternSyntax => true,
        IdentifierNameSyntax name => Ends.Contains(name.Identifier.ValueText),
        _ => false,
    });

    private static bool IsEnd(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression)
        || value is LiteralExpressionSyntax { Token.Value: 0 or "" };

    /// <summary>Whether a test of the text sets a flag without which the code throws: <c>done = true; … if (!done) throw</c>.</summary>
    private static bool IsDemanded(ExpressionSyntax text)
    {
        if (text.FirstAncestorOrSelf<IfStatementSyntax>() is not { } test || !test.Condition.Span.Contains(text.Span))
            return false;
        var flags = test.Statement.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(static set => set.Right.IsKind(SyntaxKind.TrueLiteralExpression)).Select(static set => set.Left.ToString()).ToList();
        return flags.Count > 0 && text.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IfStatementSyntax>().Any(check =>
            check.Condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not && flags.Contains(not.Operand.ToString())
            && check.Statement.DescendantNodesAndSelf().Any(static node => node is ThrowStatementSyntax)) == true;
    }
}
