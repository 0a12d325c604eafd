using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A base URL, or the bare host, that paths written elsewhere may be added to.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Site">The string.</param>
/// <param name="Url">The URL in it; null for a base that moved to AI Stats.</param>
/// <param name="Kind">What the URL, or the moved one, leads to.</param>
internal sealed record BaseEnd(SyntaxTree Tree, StringSite Site, UrlText? Url, UrlKind Kind) : ISplitEnd
{
    public SyntaxNode Type { get; } = StringUse.EnclosingType(Site.Expression);

    /// <summary>The method whose statements have the base; null where none has.</summary>
    public string? Method { get; } = Site.Expression.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText;

    public string? Name { get; } = StringUse.DeclaredName(Site.Expression);

    /// <inheritdoc/>
    public TextSpan Span => Url!.Span;

    /// <inheritdoc/>
    public string Display => Url!.Display;

    /// <inheritdoc/>
    public ImmutableArray<TextChange> MoveTo(GatewayBase target) => Url!.MoveTo(target);

    /// <summary>Whether a URL may be the base of paths written elsewhere.</summary>
    public static bool MayBe(StringSite site, UrlText url) => url.Kind switch
    {
        UrlKind.Root => !HostComparisons.IsNoAddress(site) && !WebLinks.IsLink(site, url),
        // `GetSection("OpenRouter.AI")`, `Name = "OpenRouter.ai"`: nobody writes a host in capitals.
        UrlKind.Host => url.IsWhole && !url.Host.Any(char.IsUpper) && !HostComparisons.IsNoAddress(site),
        UrlKind.Endpoint => url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: GatewayPaths.Root or GatewayPaths.Version } && url.IsWhole,
        _ => false,
    };
}
