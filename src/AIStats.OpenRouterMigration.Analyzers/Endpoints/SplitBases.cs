using System.Collections.Immutable;
using AIStats.OpenRouterMigration.ConfigurationFiles;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
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

/// <summary>A base URL that is a setting in a file that is not C#.</summary>
/// <param name="File">The file.</param>
/// <param name="Key">The setting's key.</param>
/// <param name="Url">The URL in it.</param>
internal sealed record SettingEnd(TextFile File, string? Key, UrlText Url);

/// <summary>Bases and paths that move together: whoever moves one of them moves them all.</summary>
/// <param name="Bases">The bases in C#.</param>
/// <param name="Settings">The bases in other files.</param>
/// <param name="Paths">Their paths.</param>
internal sealed record SplitGroup(ImmutableArray<BaseEnd> Bases, ImmutableArray<SettingEnd> Settings, ImmutableArray<PathEnd> Paths)
{
    /// <summary>The URLs of all bases.</summary>
    public IEnumerable<UrlText> Urls => Bases.Select(static end => end.Url).Concat(Settings.Select(static end => end.Url));
}

/// <summary>Finds the two ends of URLs that are written apart and which of them belong together.</summary>
internal sealed class SplitBases
{
    private const string ApiRoot = "api/";
    private const string ApiVersion = "api/v1";
    private readonly ImmutableDictionary<UrlText, SplitGroup> _groups;

    public SplitBases(ProjectScan project)
    {
        var bases = ImmutableArray.CreateBuilder<BaseEnd>();
        var paths = ImmutableArray.CreateBuilder<PathEnd>();
        foreach (var file in project.Files)
        {
            foreach (var site in file.Value.Strings)
            {
                bases.AddRange(site.Urls.Where(url => IsBase(site, url)).Select(url => new BaseEnd(file.Key, site, url)));
                if ((site.Markers & MarkerKinds.ApiPath) != 0 && ReadPath(file.Key, site) is { } path && !OwnRoutes.IsOne(path))
                    paths.Add(path);
            }
        }

        Bases = bases.ToImmutable();
        var movesUrl = project.Files.Values.Any(static scan => scan.Strings.Any(static site => site.Urls.Any(static url => url.Endpoint?.Verdict == EndpointVerdict.Kept)));
        Groups = FindGroups(project, paths.ToImmutable());
        _groups = Groups.SelectMany(static group => group.Urls, static (group, url) => (url, group)).ToImmutableDictionary(static pair => pair.url, static pair => pair.group);
        MovesAnything = movesUrl || !_groups.IsEmpty || Bases.IsEmpty;
    }

    /// <summary>Whether the endpoints of the project move: false where it holds nothing but a base that only a person can move.</summary>
    public bool MovesAnything { get; }

    /// <summary>All bases, with paths in sight or without.</summary>
    public ImmutableArray<BaseEnd> Bases { get; }

    /// <summary>All bases with the paths that move with them; no path is in two.</summary>
    public ImmutableArray<SplitGroup> Groups { get; }

    /// <summary>Whether a base moves together with paths written elsewhere.</summary>
    public bool Moves(UrlText url) => _groups.ContainsKey(url);

    /// <summary>What moves together with a base, the base included; null where no path of it is in sight.</summary>
    public SplitGroup? GroupOf(UrlText url) => _groups.TryGetValue(url, out var group) ? group : null;

    private ImmutableArray<SplitGroup> FindGroups(ProjectScan project, ImmutableArray<PathEnd> paths)
    {
        var groups = new List<SplitGroup>();
        foreach (var end in Bases)
            Add(new SplitGroup(ImmutableArray.Create(end), ImmutableArray<SettingEnd>.Empty, paths.RemoveAll(path => !SplitLinks.Belongs(path, end))));
        // Without a path in C#, a base in another file is only that file's matter.
        foreach (var end in paths.IsEmpty ? Enumerable.Empty<SettingEnd>() : Settings(project))
            Add(new SplitGroup(ImmutableArray<BaseEnd>.Empty, ImmutableArray.Create(end), paths.RemoveAll(path => !SplitLinks.Belongs(path, end))));
        return groups.ToImmutableArray();

        void Add(SplitGroup group)
        {
            // A base moves only for a path that keeps its contract; the others are reported by rules of their own.
            if (!group.Paths.Any(static path => path.Endpoint.Verdict == EndpointVerdict.Kept))
                return;
            group = group with { Paths = group.Paths.RemoveAll(static path => path.Endpoint.Verdict == EndpointVerdict.Missing) };
            foreach (var other in groups.Where(other => other.Paths.Any(group.Paths.Contains)).ToList())
            {
                groups.Remove(other);
                group = new SplitGroup(other.Bases.AddRange(group.Bases), other.Settings.AddRange(group.Settings), other.Paths.Union(group.Paths).ToImmutableArray());
            }

            groups.Add(group);
        }
    }

    private static IEnumerable<SettingEnd> Settings(ProjectScan project) =>
        from file in project.Texts.Values
        where !file.IsProse
        from site in file.Scan.Sites
        from url in site.Urls
        where EndpointFindings.IsBase(site, url)
        select new SettingEnd(file, site.Key, url);

    /// <summary>Whether a URL may be the base of paths written elsewhere.</summary>
    public static bool IsBase(StringSite site, UrlText url) => url.Kind switch
    {
        UrlKind.Root => !HostTests.IsOne(site.Expression) && !WebLinks.IsLink(site, url),
        UrlKind.Host => url.IsWhole && !HostTests.IsOne(site.Expression),
        UrlKind.Endpoint => url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: "/api" or "/api/v1" } && url.IsWhole,
        _ => false,
    };

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

    /// <summary>The changes that take <c>/api</c> out of a path.</summary>
    public static ImmutableArray<TextChange> MovePath(PathEnd path, GatewayBase target)
    {
        if (path.IsRooted)
            return path.Site.Text.Replace(path.Start, path.Start + ApiRoot.Length, target.PathPrefix);
        var prefix = target.PathPrefix.TrimStart('/');
        return path.Site.Text.Replace(path.Start, path.Start + ApiRoot.Length, prefix.Length == 0 ? "" : prefix + "/");
    }

    private static readonly char[] AfterPath = { '?', '#' };
}
