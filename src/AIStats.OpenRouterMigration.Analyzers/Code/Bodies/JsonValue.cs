using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What is known of a value without running the program.</summary>
/// <param name="IsNull">Whether it is <c>null</c> in so many words.</param>
/// <param name="IsObject">Whether it is an object and not true or false.</param>
/// <param name="Words">The texts in it, with their places.</param>
internal sealed record JsonValue(bool IsNull, bool IsObject, ImmutableArray<(string Text, TextSpan Span)> Words)
{
    /// <summary>Nothing is known.</summary>
    public static JsonValue Unknown => new(IsNull: false, IsObject: false, ImmutableArray<(string, TextSpan)>.Empty);

    /// <summary>Whether it is <c>null</c> on a condition, or by a conversion.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Whether it is an object without members.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The digits of a number that is written out; null where it is none.</summary>
    public string? Digits { get; init; }

    /// <summary>Reads an expression.</summary>
    public static JsonValue Of(ExpressionSyntax expression)
    {
        var inner = Inner(expression);
        var isNull = IsNullLiteral(inner);
        var isObject = inner is AnonymousObjectCreationExpressionSyntax or BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax;
        // `Format("a", x)` may return anything, so its arguments are not read.
        var words = inner.DescendantNodesAndSelf(static node => node is not InvocationExpressionSyntax)
            .OfType<LiteralExpressionSyntax>()
            .Where(static literal => literal.Token.Value is string or bool
            && literal.Parent is not (ArgumentSyntax { Parent: BracketedArgumentListSyntax } or BinaryExpressionSyntax))
            .Select(static literal => (literal.Token.ValueText, literal.Span));
        return new JsonValue(isNull, isObject, words.ToImmutableArray())
        {
            MayBeNull = IsSometimesNull(inner),
            IsEmpty = IsEmptyObject(inner),
            Digits = inner.IsKind(SyntaxKind.NumericLiteralExpression) ? ((LiteralExpressionSyntax)inner).Token.ValueText : null,
        };
    }

    private static bool IsEmptyObject(ExpressionSyntax expression) => expression switch
    {
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers.Count == 0,
        BaseObjectCreationExpressionSyntax creation =>
            creation is { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null or { Expressions.Count: 0 } },
        _ => false,
    };

    private static bool IsSometimesNull(ExpressionSyntax expression) => expression switch
    {
        ConditionalExpressionSyntax { WhenTrue: var one, WhenFalse: var other } =>
            new[] { Inner(one), Inner(other) }.Any(static branch => IsNullLiteral(branch) || IsSometimesNull(branch)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => IsNullLiteral(Inner(conversion.Left)),
        _ => false,
    };

    private static bool IsNullLiteral(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary>An expression without what does not change its value.</summary>
    private static ExpressionSyntax Inner(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            expression = expression switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                CastExpressionSyntax cast => cast.Expression,
                _ => ((PostfixUnaryExpressionSyntax)expression).Operand,
            };
        }

        return expression;
    }
}
