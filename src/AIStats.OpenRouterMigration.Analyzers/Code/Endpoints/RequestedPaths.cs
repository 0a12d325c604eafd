using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the strings that are the path of a request, by the code that takes them: <c>client.GetAsync("credits")</c>.</summary>
internal static class RequestedPaths
{
    /// <summary>
    /// Whether a string is the path of a request: in a call that makes one, an attribute that declares one, or a method of the program or a
    /// constant that says so.
    /// </summary>
    public static bool IsRequested(MigrationProject project, ExpressionSyntax expression)
    {
        if (StringUse.Argument(expression) is not var (call, index))
        {
            return StringUse.Value(expression).Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }
                ? Declares(attribute)
                : StringUse.DeclaredName(expression) is { } name && ((NameWords.Paths.Admit(name) && StringText.Read(expression).Value[0] == '/')
                    || (StringUse.Value(expression).Parent is EqualsValueClauseSyntax
                    && StringUse.Uses(expression.SyntaxTree, name).Any(use => StringUse.Argument(use) is not null && IsRequested(project, use))));
        }

        var called = StringUse.CalledName(call);
        if (FrameworkNames.Routes.Contains(called))
            return false;
        return FrameworkNames.Requests.Contains(called)
            || CodeReach.Of(project).Methods(called)
            .Any(method => method.ParameterList.Parameters.Count > index
            && IsPath(project, method, method.ParameterList.Parameters[index].Identifier.ValueText));
    }

    /// <summary>
    /// Whether an attribute declares a request: Refit's <c>[Get("…")]</c>, and on the method of an interface any that is called after a method of HTTP,
    /// <c>[ApiGet("…")]</c>. A class with <c>[HttpGet("…")]</c> serves the path.
    /// </summary>
    private static bool Declares(AttributeSyntax attribute) => StringUse.LastName(attribute.Name) is var name
        && (FrameworkNames.Requests.Contains(name)
            || (attribute.Parent?.Parent is MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax }
            && FrameworkNames.HttpMethods.Any(method => Names.HoldWord(name, method))));

    /// <summary>Whether a string is given to a method of the program that puts it behind one of some addresses.</summary>
    public static bool IsPutBehind(MigrationProject project, ExpressionSyntax expression, Func<ExpressionSyntax, bool> isAddress) =>
        StringUse.Argument(expression) is var (call, index) && CodeReach.Of(project).Methods(StringUse.CalledName(call))
        .Where(method => method.ParameterList.Parameters.Count > index).Any(method => method.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(use => use.Identifier.ValueText == method.ParameterList.Parameters[index].Identifier.ValueText
            && Composition.Around(use) is var sum && sum != use && Composition.Read(sum).Holes.TryGetValue(0, out var before) && isAddress(before)));

    /// <summary>Whether a parameter of a method is a path: by its name, or since a request is made of it.</summary>
    private static bool IsPath(MigrationProject project, MethodDeclarationSyntax method, string parameter) =>
        NameWords.Paths.Admit(parameter)
        || method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == parameter && IsBehindBase(project, use))
        || method.DescendantNodes().OfType<ArgumentSyntax>()
        .Any(argument => argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter
            && argument.Parent?.Parent is { } request && FrameworkNames.Requests.Contains(StringUse.CalledName(request)));

    /// <summary>Whether a name is put behind a base in a sum or a text, whatever it is called.</summary>
    private static bool IsBehindBase(MigrationProject project, ExpressionSyntax name) => Composition.Around(name) is var sum && sum != name
        && Composition.Read(sum) is var text
        && (text.Value.Contains(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase)
            || text.Value.Contains(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase)
            || (text.Holes.TryGetValue(0, out var before)
                && (SplitBases.Of(project).Bases.Any(end => StringUse.IsNamed(before, end.Name)) || BaseNames.Of(project).MayBeGiven(before))));

    /// <summary>
    /// The requests to a path of the gateway's API that nothing links to a base. Where a base has no path in sight, they may be its own.
    /// </summary>
    public static IEnumerable<(string Display, SyntaxTree Tree, TextSpan Span, EndpointRow Endpoint)> Loose(MigrationProject project)
    {
        foreach (var tree in project.MarkedTrees)
        {
            foreach (var expression in PathStarts.In(project, tree, tree.GetRoot()).Select(StringText.Outermost).Distinct()
                .Where(one => IsRequested(project, one)))
            {
                var text = StringText.Read(expression).Value.TrimStart(StringText.Hole);
                var path = text.Substring(0, UrlPath.EndIn(text, 0)).Trim('/');
                if (path.Length > 0 && GatewayEndpoints.Find(GatewayPaths.Version + "/" + path) is { } row)
                    yield return (path.Replace(StringText.Hole.ToString(), "{…}"), tree, expression.Span, row);
            }
        }
    }
}
