using System.Collections.Immutable;
using AIStats.OpenRouterMigration.ConfigurationFiles;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

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
    private readonly ImmutableDictionary<UrlText, SplitGroup> _groups;

    public SplitBases(ProjectScan project)
    {
        var bases = ImmutableArray.CreateBuilder<BaseEnd>();
        var paths = ImmutableArray.CreateBuilder<PathEnd>();
        var holdsKeptUrl = false;
        foreach (var file in project.Files)
        {
            bases.AddRange(file.SplitEnds.Bases.Where(end => end.Url.Kind == UrlKind.Endpoint || !HostTests.IsComparedElsewhere(end.Site.Expression, project)));
            paths.AddRange(file.SplitEnds.Paths);
            holdsKeptUrl |= file.SplitEnds.HoldsKeptUrl;
        }

        Bases = bases.ToImmutable();
        Groups = FindGroups(project, paths.ToImmutable());
        _groups = Groups.SelectMany(static group => group.Urls, static (group, url) => (url, group)).ToImmutableDictionary(static pair => pair.url, static pair => pair.group);
        MovesAnything = holdsKeptUrl || !_groups.IsEmpty || Bases.IsEmpty;
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
        foreach (var end in Bases.Where(end => !paths.Any(path => SplitLinks.IsUncertain(path, end))))
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

    /// <summary>The changes that take <c>/api</c> out of a path.</summary>
    public static ImmutableArray<TextChange> MovePath(PathEnd path, GatewayBase target)
    {
        if (path.IsRooted)
            return path.Site.Text.Replace(path.Start, path.Start + ApiRoot.Length, target.PathPrefix);
        var prefix = target.PathPrefix.TrimStart('/');
        return path.Site.Text.Replace(path.Start, path.Start + ApiRoot.Length, prefix.Length == 0 ? "" : prefix + "/");
    }
}
