using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the paths that JSON, or an object in C#, has beside a base: <c>"BaseUrl": "https://…/v1", "CreditsEndpoint": "/credits"</c>. The code adds them to
/// the base, so that they go where the base goes.
/// </summary>
internal static class PathsBesideBase
{
    /// <summary>The paths in the object of a base, with their rows; none where a string is no base.</summary>
    public static IEnumerable<(StringText Path, EndpointRow Endpoint)> Find(SettingsFile file, TextSite site)
    {
        if (!file.IsJson || site.IsComment || site.IsKey || site.Sections.IsEmpty || !IsBase(file, site.Text.Value.TrimEnd('/')))
            yield break;
        var text = file.Text.ToString();
        var scope = file.ScopeOf(site);
        foreach (var part in JsonStrings.Read(text, span => span.Length > 1 && scope.Contains(span) && text[span.Start] == '/'))
        {
            if (!part.IsKey && !part.IsComment && GatewayEndpoints.Find(GatewayPaths.Version + part.Text.Value) is { } row)
                yield return (part.Text, row);
        }
    }

    /// <summary>
    /// The paths in an object, table or tuple of C# with a base: <c>new Provider { Url = "https://…/v1", ModelsPath = "/models" }</c>. A person moves them,
    /// since the member may be added to the bases of others, too.
    /// </summary>
    public static IEnumerable<RelativePath> In(MigrationProject project, SyntaxTree tree)
    {
        foreach (var around in BaseEnds.Of(project).WholeIn(tree).Select(static end => ObjectAround(end.Site.Expression)).OfType<SyntaxNode>().Distinct())
        {
            foreach (var text in PathStarts.In(project, tree, around).OfType<LiteralExpressionSyntax>().Distinct()
                .Where(path => ObjectAround(path) == around).Select(static path => StringText.Read(path)).Where(static text => text.Value[0] == '/'))
            {
                if (RelativePath.Find(text, 0, UrlPath.EndIn(text.Value, 0), isVersioned: true) is { } found)
                    yield return found with { Changes = default };
            }
        }
    }

    /// <summary>The object, table or tuple that a string is a value of.</summary>
    private static SyntaxNode? ObjectAround(ExpressionSyntax value) => StringUse.Value(value).Parent switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: var made } } => made,
        InitializerExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: var table } } => table,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1, Parent: BaseObjectCreationExpressionSyntax made } } => made,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => tuple,
        AnonymousObjectMemberDeclaratorSyntax { Parent: var made } => made,
        _ => null,
    };

    private static bool IsBase(SettingsFile file, string value) => value.Equals(file.Options.Target.Url, StringComparison.OrdinalIgnoreCase)
        || (value.EndsWith(GatewayPaths.Version, StringComparison.OrdinalIgnoreCase)
            && value.EndsWith("//" + GatewayHosts.OpenRouter + GatewayPaths.Version, StringComparison.OrdinalIgnoreCase));
}
