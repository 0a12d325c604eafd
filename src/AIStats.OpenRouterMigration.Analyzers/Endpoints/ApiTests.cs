using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>Code around a base that would mean something else once the base moved.</summary>
internal static class ApiTests
{
    /// <summary>Whether the type of a base asks an address for <c>/api</c>: the host name of AI Stats holds it, and its base does not end with it.</summary>
    public static bool LooksForApi(BaseEnd end) => LooksForApi(end.Type);

    /// <summary>Whether a type asks an address for <c>/api</c>.</summary>
    public static bool LooksForApi(SyntaxNode type) => type.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(static literal =>
        literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Trim('/') == "api" && literal.Token.ValueText[0] == '/'
        && StringUse.Argument(literal) is { } argument && StringUse.CalledName(argument.Call) is "Contains" or "EndsWith" or "IndexOf");

    /// <summary>The web page that the type of a base adds to it (<c>$"{Root}/keys"</c>); null where it adds none.</summary>
    public static string? PageOf(BaseEnd end)
    {
        if (end.Name is not { } name || end.Kind == UrlKind.Endpoint)
            return null;
        foreach (var text in end.Type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(node => node.Identifier.ValueText == name).Select(Sum).OfType<StringText>())
        {
            var hole = text.Holes.Where(pair => StringUse.IsNamed(pair.Value, name)).Select(static pair => pair.Key).DefaultIfEmpty(-1).Min();
            var path = "/" + text.Value.Substring(hole + 1).Split(AfterPath)[0].TrimStart('/');
            if (hole >= 0 && path.Length > 1 && WebPages.Find(path) is not null)
                return path.Replace(StringText.Hole.ToString(), "{…}");
        }

        return null;
    }

    /// <summary>The text that a name is a part of; null where it stands alone.</summary>
    private static StringText? Sum(IdentifierNameSyntax name)
    {
        var part = name.AncestorsAndSelf().FirstOrDefault(static node => node.Parent is InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } || node is StatementSyntax or MemberDeclarationSyntax);
        return part?.Parent switch
        {
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => StringText.Read(StringText.Outermost(interpolated)),
            BinaryExpressionSyntax sum when part is ExpressionSyntax => StringText.Read(StringText.Outermost(sum)),
            _ => null,
        };
    }

    private static readonly char[] AfterPath = { '?', '#' };
}
