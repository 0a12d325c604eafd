using System.Collections.Immutable;
using AIStats.OpenRouterMigration.ConfigurationFiles;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>A base URL, or the bare host, that paths written elsewhere may be added to.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Site">The string.</param>
/// <param name="Url">The URL in it; null for a base that moved to AI Stats.</param>
/// <param name="Kind">What the URL, or the moved one, leads to.</param>
internal sealed record BaseEnd(SyntaxTree Tree, StringSite Site, UrlText? Url, UrlKind Kind)
{
    public SyntaxNode Type { get; } = StringUse.EnclosingType(Site.Expression);

    public string? Name { get; } = StringUse.DeclaredName(Site.Expression);
}

/// <summary>A base URL that is a setting in a file that is not C#.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The setting's key with its sections (<c>OpenRouter:BaseUrl</c>); empty where the format tells none.</param>
/// <param name="Url">The URL in it; null for a base that moved to AI Stats.</param>
/// <param name="Kind">What the URL, or the moved one, leads to.</param>
internal sealed record SettingEnd(TextFile File, string Key, UrlText? Url, UrlKind Kind)
{
    /// <summary>The last part of the key.</summary>
    public string Name => Key.Substring(Key.LastIndexOf(':') + 1);

    /// <summary>The name of the section around it; empty where there is none.</summary>
    public string Section => Key.Length == Name.Length ? "" : Key.Substring(0, Key.Length - Name.Length - 1) is var above ? above.Substring(above.LastIndexOf(':') + 1) : "";
}

/// <summary>A path (<c>/api/v1/…</c>, or <c>/v1/…</c> of a base that moved) without its host.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Expression">The string; in a disabled <c>#if</c> branch a node of a tree that switches it on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record PathEnd(SyntaxTree Tree, ExpressionSyntax Expression, StringText Text, int Start, EndpointRow Endpoint)
{
    private static readonly char[] AfterPath = { '?', '#' };

    public SyntaxNode Type { get; } = StringUse.EnclosingType(Expression);

    public string? Name { get; } = StringUse.DeclaredName(Expression);

    public bool IsRooted => Text.Value[Start] == '/';

    /// <summary>The expression that stands before the path (<c>{BaseUrl}/api/v1</c>), or null where the string begins with the path.</summary>
    public ExpressionSyntax? Before => Text.Holes.TryGetValue(Start - 1, out var before) ? before : null;

    /// <summary>The path as a rule about it reports it.</summary>
    public RelativePath Relative
    {
        get
        {
            var end = Text.Value.IndexOfAny(AfterPath, Start);
            end = end < 0 ? Text.Value.Length : end;
            return new RelativePath(Text.Value.Substring(Start, end - Start).Replace(StringText.Hole.ToString(), "{…}"), Text.Span(Start, end), Endpoint);
        }
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
        var start = hole == 0 || (hole > 0 && (value[0] == '{' || value.Substring(0, hole).EndsWith("://", StringComparison.Ordinal))) ? hole + 1 : 0;
        var first = start < value.Length && value[start] == '/' ? start + 1 : start;
        if (string.Compare(value, first, version, 0, version.Length, StringComparison.OrdinalIgnoreCase) != 0 || value.Any(char.IsWhiteSpace))
            return null;
        var end = value.IndexOfAny(AfterPath, first);
        var path = value.Substring(first, (end < 0 ? value.Length : end) - first);
        return GatewayEndpoints.Find((version.Length == "v1".Length ? "/api/" : "/") + path) is { } endpoint ? new PathEnd(tree, expression, text, start, endpoint) : null;
    }
}

/// <summary>
/// The ends of one file that ends in other files may belong to. They stay as long as the file does, so that a change elsewhere in the
/// project does not look for them again.
/// </summary>
/// <param name="Bases">Its bases, those that moved among them.</param>
/// <param name="Paths">Its paths.</param>
/// <param name="HoldsKeptUrl">Whether it holds a URL that moves on its own.</param>
internal sealed record SplitEnds(ImmutableArray<BaseEnd> Bases, ImmutableArray<PathEnd> Paths, bool HoldsKeptUrl)
{
    private const string ApiVersion = "api/v1";
    private const string MovedVersion = "v1";

    /// <summary>The ends of a file without any.</summary>
    public static SplitEnds None { get; } = new(ImmutableArray<BaseEnd>.Empty, ImmutableArray<PathEnd>.Empty, HoldsKeptUrl: false);

    /// <summary>Finds the ends of a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="strings">Its strings with a marker.</param>
    /// <param name="surroundings">The places of paths whose contract differs: once their base moved, nothing else tells them.</param>
    public static SplitEnds Find(SyntaxTree tree, ImmutableArray<StringSite> strings, Func<ImmutableArray<MarkerHit>> surroundings)
    {
        var bases = ImmutableArray.CreateBuilder<BaseEnd>();
        var paths = ImmutableArray.CreateBuilder<PathEnd>();
        foreach (var site in strings)
        {
            bases.AddRange(site.Urls.Where(url => SplitBases.IsBase(site, url)).Select(url => new BaseEnd(tree, site, url, url.Kind)));
            if ((site.Markers & MarkerKinds.AIStats) != 0 && !HostTests.IsOne(site.Expression) && MovedKind(site.Text.Value) is { } kind)
                bases.Add(new BaseEnd(tree, site, Url: null, kind));
            if ((site.Markers & MarkerKinds.ApiPath) != 0 && PathEnd.Read(tree, site.Expression, site.Text, ApiVersion) is { } path && !OwnRoutes.IsOne(path))
                paths.Add(path);
        }

        if (strings.Any(static site => (site.Markers & MarkerKinds.Evidence) != 0))
            paths.AddRange(MovedPaths(tree, surroundings()));
        return new SplitEnds(bases.ToImmutable(), paths.ToImmutable(), strings.Any(static site => site.Urls.Any(static url => url.Endpoint?.Verdict == EndpointVerdict.Kept)));
    }

    /// <summary>What the address of AI Stats leads to in a text that holds nothing else; null where it is no base.</summary>
    public static UrlKind? MovedKind(string text)
    {
        var address = text.Trim().TrimEnd('/');
        return address == GatewayHosts.AIStats ? UrlKind.Host
            : address == GatewayHosts.DefaultBaseUrl ? UrlKind.Endpoint
            : address.EndsWith(GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase) && GatewayHosts.DefaultBaseUrl.StartsWith(address, StringComparison.OrdinalIgnoreCase) ? UrlKind.Root
            : null;
    }

    private static IEnumerable<PathEnd> MovedPaths(SyntaxTree tree, ImmutableArray<MarkerHit> surroundings)
    {
        var text = tree.GetText();
        var root = tree.GetRoot();
        return surroundings
            .Where(hit => hit.Marker.Kind == MarkerKinds.ChangedPath && RelativePaths.IsFirstName(text, hit))
            .Select(hit => RelativePaths.StringAt(root, hit.Position + 1)).OfType<ExpressionSyntax>().Select(StringText.Outermost).Distinct()
            .Select(expression => PathEnd.Read(tree, expression, StringText.Read(expression), MovedVersion)).OfType<PathEnd>()
            .Where(static path => path.Endpoint.Verdict != EndpointVerdict.Kept && !OwnRoutes.IsOne(path));
    }

    /// <summary>
    /// Whether a path of the gateway may begin where <c>api/v1</c> stands, by the characters around it: paths of that form are common,
    /// and asking for the syntax around all of them takes longer than searching the file.
    /// </summary>
    public static bool MayBePath(SourceText text, MarkerHit hit)
    {
        var before = hit.Position - 1;
        if (before > 0 && text[before] == '/')
            before--;
        if (before < 0 || text[before] is not ('"' or '}'))
            return false;
        var start = hit.End + 1;
        if (start >= text.Length || text[start - 1] != '/')
            return true;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        return end == start || GatewayEndpoints.Names.Contains(text.ToString(TextSpan.FromBounds(start, end)));
    }
}
