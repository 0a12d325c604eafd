using System.Collections.Immutable;
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

    /// <summary>The web page that the file of a base, or of a member that holds it, adds to it (<c>$"{Root}/keys"</c>); null where none does.</summary>
    public static string? PageOf(BaseEnd end, ImmutableArray<BaseHolder> holders) =>
        end.Name is { } name && end.Kind != UrlKind.Endpoint
            && holders.Select(static holder => (holder.Name, holder.Type)).Prepend((Name: name, end.Type))
            .SelectMany(static member => PathsAdded(member.Name, member.Type))
            .FirstOrDefault(static path => path.Length > 1 && WebPages.Find(path) is not null) is { } page
            ? UrlText.WithHoles(page)
            : null;

    private static IEnumerable<string> PathsAdded(string member, SyntaxNode type) =>
        StringUse.Uses(type.SyntaxTree, member).Where(use => IsOf(use, type)).SelectMany(use => PathsBeside(use, member, type));

    private static bool IsOf(ExpressionSyntax use, SyntaxNode owner) =>
        owner.Span.Contains(use.Span)
        || (use is MemberAccessExpressionSyntax access && owner is BaseTypeDeclarationSyntax type
        && StringUse.LastName(access.Expression) == type.Identifier.ValueText);

    /// <summary>
    /// What stands behind a base in a sum, and the paths behind it in its statement, by their names too: <c>new Uri(new Uri(Root),
    /// KeysPath)</c>.
    /// </summary>
    private static IEnumerable<string> PathsBeside(ExpressionSyntax use, string name, SyntaxNode type)
    {
        if (Sum(use) is { } text && text.Holes.Where(pair => StringUse.IsNamed(pair.Value, name)).Select(static pair => pair.Key).DefaultIfEmpty(-1)
            .Min() is >= 0 and var hole)
            yield return "/" + PathAt(text.Value, hole + 1).TrimStart('/');
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
