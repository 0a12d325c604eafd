using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A path (<c>/api/v1/…</c>, or <c>/v1/…</c> of a base that moved) without its host.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Expression">The string; in a disabled <c>#if</c> branch a node of a tree that switches it on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Endpoint">The map's row of the path.</param>
/// <param name="IsMoved">Whether it begins with <c>/v1</c>, as paths of a base that moved do.</param>
internal sealed record PathEnd(SyntaxTree Tree, ExpressionSyntax Expression, StringText Text, int Start, EndpointRow Endpoint, bool IsMoved) : ISplitEnd
{
    public SyntaxNode Type { get; } = StringUse.EnclosingType(Expression);

    public string? Name { get; } = StringUse.DeclaredName(Expression);

    public bool IsRooted => Text.Value[Start] == '/';

    /// <summary>The expression that stands before the path (<c>{BaseUrl}/api/v1</c>), or null where the string begins with the path.</summary>
    public ExpressionSyntax? Before => Text.Holes.TryGetValue(Start - 1, out var before) ? before : null;

    /// <summary>
    /// Whether the path is put on the host of an address that the code takes apart: <c>{uri.Scheme}://{uri.Host}/api/v1/models</c>,
    /// <c>GetLeftPart</c>, a <c>UriBuilder</c> over an address that is handed in.
    /// </summary>
    public bool IsRecombined => BehindAuthority(Text.Value) > 0
        || Before is InvocationExpressionSyntax && StringUse.LastName(Before) is "GetLeftPart" or "GetComponents"
        || Before is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Host" or "Authority" or "DnsSafeHost"
        or "IdnHost", Expression: IdentifierNameSyntax { Identifier.ValueText: var uri } } && !char.IsUpper(uri[0])
        || (Before is null && CompletesAddress(Expression));

    /// <summary>Whether a string is written into the path of a <c>UriBuilder</c> that is made of an address.</summary>
    private static bool CompletesAddress(ExpressionSyntax expression)
    {
        if (StringUse.Value(expression).Parent is not AssignmentExpressionSyntax { Left: var left } || StringUse.LastName(left) != "Path")
            return false;
        var member = expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member?.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(static creation =>
            creation.ArgumentList is { Arguments: { Count: 1 } made } && made[0].Expression is not LiteralExpressionSyntax && IsBuilder(creation)) == true;
    }

    /// <summary>Whether a path is put on an address, by a <c>UriBuilder</c> that is made of it.</summary>
    public static bool IsBuiltOn(SyntaxTree tree, string name) => StringUse.Uses(tree, name).Any(static use =>
        use.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && IsBuilder(creation));

    private static bool IsBuilder(BaseObjectCreationExpressionSyntax creation) =>
        (creation is ObjectCreationExpressionSyntax ? StringUse.CalledName(creation)
            : StringUse.LastName(creation.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Type)) == nameof(UriBuilder);

    /// <summary>
    /// Where the path begins behind a scheme, a host and perhaps a port that are read from an address; 0 where a text does not begin with
    /// them.
    /// </summary>
    private static int BehindAuthority(string text)
    {
        if (!text.StartsWith(Authority, StringComparison.Ordinal))
            return 0;
        var isPort = text.Length > Authority.Length + 1 && text[Authority.Length] == ':' && text[Authority.Length + 1] == StringText.Hole;
        return Authority.Length + (isPort ? 2 : 0);
    }

    private static readonly string Authority = StringText.Hole + "://" + StringText.Hole;

    /// <summary>The path as a rule about it reports it.</summary>
    public RelativePath Relative => RelativePath.At(Text, Start, UrlPath.EndIn(Text.Value, Start), Endpoint);

    /// <inheritdoc/>
    public TextSpan Span => Relative.Span;

    /// <inheritdoc/>
    public string Display => Relative.Display;

    /// <summary>The changes that take <c>/api</c> out of the path, for a base at a certain target.</summary>
    public ImmutableArray<TextChange> MoveTo(GatewayBase target)
    {
        var prefix = target.PathPrefix.TrimStart('/');
        var root = IsRooted ? target.PathPrefix : prefix.Length == 0 ? "" : prefix + "/";
        var rest = Relative.Changes is { IsDefault: false } changes ? changes : ImmutableArray<TextChange>.Empty;
        return Text.Replace(Start, Start + GatewayPaths.RelativeRoot.Length, root).AddRange(rest);
    }

    /// <summary>Reads a string that begins with a path, or has one behind its first hole; null where it has none.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="expression">The string.</param>
    /// <param name="text">Its text.</param>
    /// <param name="version">What the path begins with: <c>api/v1</c>, or <c>v1</c>.</param>
    public static PathEnd? Read(SyntaxTree tree, ExpressionSyntax expression, StringText text, string version)
    {
        var value = text.Value;
        // {BaseUrl}/api/v1/…, https://{Host}/api/v1/… or {0}/api/v1/…
        var hole = value.Length > 2 && value[0] == '{' && char.IsDigit(value[1]) && value[2] == '}' ? 2 : value.IndexOf(StringText.Hole);
        var recombined = BehindAuthority(value);
        var start = recombined > 0 ? recombined : hole == 0
            || (hole > 0 && (value[0] == '{' || value.Substring(0, hole).EndsWith("://", StringComparison.Ordinal))) ? hole + 1 : 0;
        var first = start < value.Length && value[start] == '/' ? start + 1 : start;
        if (string.Compare(value, first, version, 0, version.Length, StringComparison.OrdinalIgnoreCase) != 0 || value.Any(char.IsWhiteSpace))
            return null;
        var path = value.Substring(first, UrlPath.EndIn(value, first) - first);
        var isMoved = version == GatewayPaths.VersionName;
        // AIS1002 may have been here before: api/v1/generations is OpenRouter's api/v1/generation.
        var below = isMoved ? path : path.Substring(GatewayPaths.RelativeRoot.Length);
        var endpoint = GatewayEndpoints.Find("/" + GatewayPaths.RelativeRoot + below) ?? GatewayEndpoints.FindMoved("/" + below);
        return endpoint is null ? null : new PathEnd(tree, expression, text, start, endpoint, isMoved);
    }
}
