using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>A base URL, or the bare host, that paths written elsewhere may be added to.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Site">The string.</param>
/// <param name="Url">The URL in it.</param>
internal sealed record BaseEnd(SyntaxTree Tree, StringSite Site, UrlText Url)
{
    public SyntaxNode Type { get; } = StringUse.EnclosingType(Site.Expression);

    public string? Name { get; } = StringUse.DeclaredName(Site.Expression);
}

/// <summary>An OpenRouter path (<c>/api/v1/…</c>) without its host.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Site">The string.</param>
/// <param name="Start">Index of its first character in the string's text.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record PathEnd(SyntaxTree Tree, StringSite Site, int Start, EndpointRow Endpoint)
{
    public SyntaxNode Type { get; } = StringUse.EnclosingType(Site.Expression);

    public bool IsRooted => Site.Text.Value[Start] == '/';

    /// <summary>The expression that stands before the path (<c>{BaseUrl}/api/v1</c>), or null where the string begins with the path.</summary>
    public ExpressionSyntax? Before => Site.Text.Holes.TryGetValue(Start - 1, out var before) ? before : null;
}

/// <summary>
/// The ends of one file that ends in other files may belong to. They stay as long as the file does, so that a change elsewhere in the
/// project does not look for them again.
/// </summary>
/// <param name="Bases">Its bases.</param>
/// <param name="Paths">Its paths.</param>
/// <param name="HoldsKeptUrl">Whether it holds a URL that moves on its own.</param>
internal sealed record SplitEnds(ImmutableArray<BaseEnd> Bases, ImmutableArray<PathEnd> Paths, bool HoldsKeptUrl)
{
    private const string ApiVersion = "api/v1";
    private static readonly char[] AfterPath = { '?', '#' };

    /// <summary>The ends of a file without any.</summary>
    public static SplitEnds None { get; } = new(ImmutableArray<BaseEnd>.Empty, ImmutableArray<PathEnd>.Empty, HoldsKeptUrl: false);

    /// <summary>Finds the ends of a file.</summary>
    public static SplitEnds Find(SyntaxTree tree, ImmutableArray<StringSite> strings)
    {
        var bases = ImmutableArray.CreateBuilder<BaseEnd>();
        var paths = ImmutableArray.CreateBuilder<PathEnd>();
        foreach (var site in strings)
        {
            bases.AddRange(site.Urls.Where(url => SplitBases.IsBase(site, url)).Select(url => new BaseEnd(tree, site, url)));
            if ((site.Markers & MarkerKinds.ApiPath) != 0 && ReadPath(tree, site) is { } path && !OwnRoutes.IsOne(path))
                paths.Add(path);
        }

        return new SplitEnds(bases.ToImmutable(), paths.ToImmutable(), strings.Any(static site => site.Urls.Any(static url => url.Endpoint?.Verdict == EndpointVerdict.Kept)));
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

    private static PathEnd? ReadPath(SyntaxTree tree, StringSite site)
    {
        var value = site.Text.Value;
        // {BaseUrl}/api/v1/…, https://{Host}/api/v1/… or {0}/api/v1/…
        var hole = value.Length > 2 && value[0] == '{' && char.IsDigit(value[1]) && value[2] == '}' ? 2 : value.IndexOf(StringText.Hole);
        var start = hole == 0 || (hole > 0 && (value[0] == '{' || value.Substring(0, hole).EndsWith("://", StringComparison.Ordinal))) ? hole + 1 : 0;
        var api = start < value.Length && value[start] == '/' ? start + 1 : start;
        if (string.Compare(value, api, ApiVersion, 0, ApiVersion.Length, StringComparison.OrdinalIgnoreCase) != 0 || value.Any(char.IsWhiteSpace))
            return null;
        var end = value.IndexOfAny(AfterPath, api);
        var path = "/" + value.Substring(api, (end < 0 ? value.Length : end) - api);
        return GatewayEndpoints.Find(path) is { } endpoint ? new PathEnd(tree, site, start, endpoint) : null;
    }
}
