using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The ends of one file that ends in other files may belong to. They stay as long as the file does, so that a change elsewhere in the
/// project does not look for them again.
/// </summary>
/// <param name="Bases">Its bases, those that moved among them.</param>
/// <param name="Paths">Its paths.</param>
internal sealed record SplitEnds(ImmutableArray<BaseEnd> Bases, ImmutableArray<PathEnd> Paths)
{
    private const string ApiVersion = GatewayPaths.RelativeVersion;
    private const string MovedVersion = GatewayPaths.VersionName;

    /// <summary>The ends of a file without any.</summary>
    private static SplitEnds None => new(ImmutableArray<BaseEnd>.Empty, ImmutableArray<PathEnd>.Empty);

    /// <summary>The ends of a file.</summary>
    public static SplitEnds Of(CodeFile file) => file.Kinds == MarkerKinds.None ? None : file.Once(nameof(SplitEnds), () => Find(file));

    private static SplitEnds Find(CodeFile file)
    {
        var (tree, strings) = (file.Tree, file.Strings);
        var bases = ImmutableArray.CreateBuilder<BaseEnd>();
        var paths = ImmutableArray.CreateBuilder<PathEnd>();
        foreach (var site in strings)
        {
            bases.AddRange(site.Urls.Where(url => BaseEnd.MayBe(site, url)).Select(url => new BaseEnd(tree, site, url, url.Kind)));
            if ((site.Markers & MarkerKinds.AIStats) != 0 && !HostComparisons.IsNoAddress(site) && MovedKind(site.Text.Value) is { } kind)
                bases.Add(new BaseEnd(tree, site, Url: null, kind));
            if ((site.Markers & MarkerKinds.ApiPath) != 0 && PathEnd.Read(tree, site.Expression, site.Text, ApiVersion) is { } path
                && !OwnRoutes.IsServedHere(path))
                paths.Add(path);
        }

        if ((file.Kinds & MarkerKinds.Evidence) != 0)
        {
            // Once a base has moved, its paths begin with /v1; they are found by their first name. No more than the name of their type may name the gateway.
            paths.AddRange(MovedPaths(tree, file.Neighbours));
        }

        return new SplitEnds(bases.ToImmutable(), paths.ToImmutable());
    }

    /// <summary>What the address of AI Stats leads to in a text that holds nothing else; null where it is no base.</summary>
    public static UrlKind? MovedKind(string text)
    {
        var address = UrlPath.WithoutPlaceholder(text);
        return address == GatewayHosts.AIStats ? UrlKind.Host
            : address == GatewayHosts.DefaultBaseUrl ? UrlKind.Endpoint
            : address.EndsWith(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase)
            && GatewayHosts.DefaultBaseUrl.StartsWith(address, StringComparison.OrdinalIgnoreCase) ? UrlKind.Root
            : null;
    }

    private static IEnumerable<PathEnd> MovedPaths(SyntaxTree tree, ImmutableArray<MarkerHit> neighbours)
    {
        var text = tree.GetText();
        var root = tree.GetRoot();
        return neighbours
            .Where(hit => hit.Marker.Kind == MarkerKinds.PathName && PathStarts.IsFirstName(text, hit))
            .Select(hit => PathStarts.StringAt(root, hit.Position + 1)).OfType<ExpressionSyntax>().Select(StringText.Outermost).Distinct()
            .Select(expression => PathEnd.Read(tree, expression, StringText.Read(expression), MovedVersion)).OfType<PathEnd>()
            .Where(static path => path.Endpoint.Verdict != EndpointVerdict.Kept && !OwnRoutes.IsServedHere(path));
    }
}
