using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Recognizes the routes that an application serves itself: they only look like a gateway's.</summary>
internal static class OwnRoutes
{
    /// <summary>Whether a path is a route of the application, or is asked of it by its tests.</summary>
    public static bool IsServedHere(PathEnd path) =>
        IsRoute(path.Expression)
        || path.Type.DescendantTokens()
        .Any(static token => token.ValueText is "TestServer" or "IClassFixture" || token.ValueText.EndsWith("WebApplicationFactory", StringComparison.Ordinal));

    /// <summary>Whether a string is compared with the address of a request that a server of the application, or a fake one, takes.</summary>
    public static bool IsServed(ExpressionSyntax expression) =>
        expression.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is BinaryExpressionSyntax or InvocationExpressionSyntax
            or SwitchExpressionSyntax)?.DescendantNodes()
            .Any(static node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Url" or "RawUrl" or "Path" or "PathBase" } access
            && StringUse.LastName(access.Expression) == "Request") == true;

    /// <summary>
    /// Whether a string is an argument of a routing attribute or method, the match of a proxy's route, or compared with the path of an
    /// incoming request.
    /// </summary>
    public static bool IsRoute(ExpressionSyntax expression)
    {
        if (expression.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } creation && StringUse.CalledName(creation) == "RouteMatch")
            return true;
        if (expression.FirstAncestorOrSelf<ExpressionSyntax>(static node => node is BinaryExpressionSyntax or InvocationExpressionSyntax) is { } comparison
            && comparison.DescendantNodes()
            .Any(static node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Path" } access
            && StringUse.LastName(access.Expression) == "Request"))
        {
            return true;
        }

        if (StringUse.Argument(expression) is { } argument)
            return FrameworkNames.Routes.Contains(StringUse.CalledName(argument.Call));
        if (StringUse.Value(expression).Parent is EqualsValueClauseSyntax)
        {
            return StringUse.DeclaredName(expression) is { } name && StringUse.Uses(expression.SyntaxTree, name)
                .Any(static use => StringUse.Argument(use) is { } given && FrameworkNames.Routes.Contains(StringUse.CalledName(given.Call)));
        }

        return StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }
            && FrameworkNames.RouteAttributes.Contains(StringUse.LastName(attribute.Name));
    }
}
