using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The type of what an expression starts from, as far as the file around it tells.</summary>
internal static class DeclaredTypes
{
    /// <summary><c>HttpRequest</c> of <c>request.Headers</c>; null where no declaration with a type is in sight.</summary>
    public static string? Of(ExpressionSyntax expression)
    {
        var start = Start(expression);
        if (start is ObjectCreationExpressionSyntax creation)
            return StringUse.LastName(creation.Type);
        if (start is not IdentifierNameSyntax name || Declarations.Of(name) is not { } declaration)
            return null;
        if (Declarations.TypeOf(declaration) is { } type)
            return StringUse.LastName(type);
        // `var a = b; var b = a;` does not compile, and would never end.
        return declaration.SpanStart < name.SpanStart && Declarations.FirstValueOf(declaration) is { } value && !value.Span.Contains(name.Span) ? Of(value)
            : null;
    }

    private static ExpressionSyntax Start(ExpressionSyntax expression)
    {
        while (true)
        {
            var before = expression switch
            {
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own => own.Name,
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax access => access.Expression,
                ConditionalAccessExpressionSyntax access => access.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => called.Expression,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                _ => null,
            };
            if (before is null)
                return expression;
            expression = before;
        }
    }
}
