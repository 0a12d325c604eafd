using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Code around a base that would mean something else once the base moved.</summary>
internal static class BaseObstacles
{
    /// <summary>Whether the type of a base asks an address for <c>/api</c>: the host name of AI Stats holds it, and its base does not end with it.</summary>
    public static bool LooksForApi(BaseEnd end) => LooksForApi(end.Type);

    /// <summary>Whether a type asks an address for <c>/api</c>.</summary>
    public static bool LooksForApi(SyntaxNode type) => type.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(static literal =>
        literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Trim('/') == GatewayPaths.RootName && literal.Token.ValueText[0] == '/'
        && StringUse.Argument(literal) is { } argument && FrameworkNames.TextSearches.Contains(StringUse.CalledName(argument.Call)));

    /// <summary>The web page that code adds to a base, or to a member that holds it (<c>$"{Root}/keys"</c>), and where; null where none does.</summary>
    public static (string Page, SyntaxNode Use)? PageOf(MigrationProject project, BaseEnd end) =>
        end.Name is not { } name || end.Kind == UrlKind.Endpoint ? null
        : FirstPage(CodeReach.Of(project).Holders(end).Select(static holder => (holder.Name, holder.Type)).Prepend((Name: name, end.Type))
            .SelectMany(member => PathsAdded(project, member.Name, member.Type)));

    /// <summary>The web page that code adds to a setting: <c>options.Value.BaseUrl + "/keys"</c>, <c>$"{config["OpenRouter:BaseUrl"]}/auth"</c>.</summary>
    public static (string Page, SyntaxNode Use)? PageOf(MigrationProject project, SettingEnd end) => end.Kind == UrlKind.Endpoint || end.Name.Length < 2 ? null
        : FirstPage(NameUses.Of(project, char.ToUpperInvariant(end.Name[0]) + end.Name.Substring(1))
            .Concat(SettingReaders.Of(project).Of(end.Key).Select(ConfigurationReads.Around).OfType<ExpressionSyntax>())
            .Where(use => IsOf(project, use, end)).SelectMany(static use => PathBehind(use, part => part.Span.Contains(use.Span))
                .Select(path => (path, (SyntaxNode)use))));

    private static bool IsOf(MigrationProject project, ExpressionSyntax use, SettingEnd end) => CodeReach.Of(project).Reaches(use, end)
        || (use is IdentifierNameSyntax && StringUse.EnclosingType(use) is BaseTypeDeclarationSyntax { Identifier.ValueText: var type }
            && SplitLinks.Of(project).TypesGivenSection(end).Contains(type));

    private static (string Page, SyntaxNode Use)? FirstPage(IEnumerable<(string Path, SyntaxNode Use)> added) => added
        .Where(static one => one.Path.Length > 1
            && (WebPages.Find(one.Path) is not null || (GatewayEndpoints.Find(one.Path) is { } row && GatewayEndpoints.IsSignIn(row))))
        .Select(static one => ((string, SyntaxNode)?)(UrlText.WithHoles(one.Path), one.Use)).FirstOrDefault();

    private static IEnumerable<(string Path, SyntaxNode Use)> PathsAdded(MigrationProject project, string member, SyntaxNode type) =>
        NameUses.Of(project, member).Where(use => IsOf(use, type)).SelectMany(use => PathsBeside(use, member, type).Select(path => (path, (SyntaxNode)use)));

    private static bool IsOf(ExpressionSyntax use, SyntaxNode owner) =>
        (use.SyntaxTree.FilePath == owner.SyntaxTree.FilePath && owner.Span.Contains(use.Span))
        || (use is MemberAccessExpressionSyntax access && owner is BaseTypeDeclarationSyntax { Identifier.ValueText: var type }
        && (StringUse.LastName(access.Expression) == type || MemberOwners.Of(access) == type));

    /// <summary>
    /// What stands behind a base in a sum, and the paths behind it in its statement, by their names too: <c>new Uri(new Uri(Root),
    /// KeysPath)</c>.
    /// </summary>
    private static IEnumerable<string> PathsBeside(ExpressionSyntax use, string name, SyntaxNode type)
    {
        foreach (var path in PathBehind(use, part => StringUse.IsNamed(part, name)))
            yield return path;
        // A name in a using directive stands in no statement.
        var statement = use.FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax or MemberDeclarationSyntax);
        foreach (var expression in statement?.DescendantNodes().OfType<ExpressionSyntax>() ?? Array.Empty<ExpressionSyntax>())
        {
            var isBehind = expression.SpanStart > use.SpanStart;
            var value = isBehind && expression is IdentifierNameSyntax { Identifier.ValueText: var constant }
                ? Declarations.FirstValueOf(Declarations.In(type, constant)) : expression;
            if (value is LiteralExpressionSyntax { Token.ValueText: var path } && path.IndexOf('/') is var slash and >= 0
                && (path.Substring(0, slash) is "{0}" || (slash == 0 && isBehind)))
                yield return PathAt(path, slash);
        }
    }

    private static IEnumerable<string> PathBehind(ExpressionSyntax use, Func<ExpressionSyntax, bool> isBase)
    {
        if (Sum(use) is { } text && text.Holes.Where(pair => isBase(pair.Value)).Select(static pair => pair.Key).DefaultIfEmpty(-1).Min() is >= 0 and var hole)
            yield return "/" + PathAt(text.Value, hole + 1).TrimStart('/');
    }

    private static string PathAt(string text, int start) => text.Substring(start, UrlPath.EndIn(text, start) - start);

    /// <summary>The text that a name is a part of; null where it stands alone.</summary>
    private static StringText? Sum(ExpressionSyntax name)
    {
        var part = name.AncestorsAndSelf()
            .FirstOrDefault(static node => node.Parent is InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
            || node is StatementSyntax or MemberDeclarationSyntax);
        return part?.Parent switch
        {
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => StringText.Read(StringText.Outermost(interpolated)),
            BinaryExpressionSyntax sum when part is ExpressionSyntax => StringText.Read(StringText.Outermost(sum)),
            _ => null,
        };
    }
}
