using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Brings the bases of a project and the paths that are written elsewhere together.</summary>
internal sealed class SplitBases
{
    private readonly ImmutableDictionary<UrlText, SplitGroup> _groups;
    private readonly ILookup<SyntaxTree, SplitGroup> _groupsIn;

    private SplitBases(MigrationProject project)
    {
        var links = SplitLinks.Of(project);
        var known = BaseEnds.Of(project);
        var all = known.All;
        var found = project.Files.SelectMany(static file => SplitEnds.Of(file).Paths).ToImmutableArray();
        Bases = all.Where(end => end.Url is not null && (end.Kind == UrlKind.Endpoint || !HostComparisons.IsComparedElsewhere(end.Site.Expression, project)))
            .ToImmutableArray();
        Recombined = found.RemoveAll(path => !path.IsRecombined || path.IsMoved
            || !(links.MayBelongToGateway(path) || links.TakesApart(path) || links.IsBesideHostTest(path)
            || all.Any(end => end.Url is not null && links.Belongs(path, end))));
        var paths = found.RemoveAll(path => Recombined.Contains(path) || AddressCompletions.IsOfOldHost(project.SignalsOf(path.Tree), path)
            || ExpectedPaths.IsOfOwnServer(project, path.Expression));
        // Before the migration paths begin with /api/v1, after it with /v1.
        var (current, moved) = (paths.RemoveAll(static path => path.IsMoved), paths.RemoveAll(static path => !path.IsMoved));
        // No path in C#: then a base in a settings file is handled by the rules for settings alone.
        var settings = current.IsEmpty ? ImmutableArray<SettingEnd>.Empty : known.Settings.RemoveAll(static end => end.Url is null);
        var groups = Join(links, settings, current);
        var unlinked = current.RemoveAll(path => groups.Any(group => group.Paths.Contains(path)));
        var completions = unlinked.RemoveAll(path => !AddressCompletions.Is(path) || !(links.MayBelongToGateway(path) || links.IsBesideHostTest(path)));
        var alone = unlinked.Where(path => path.Endpoint.Verdict == EndpointVerdict.Kept && !completions.Contains(path)
            && links.MayBelongToGateway(path)).ToLookup(static path => HostComparisons.IsNoAddress(path.Expression));
        var orphans = alone[false].ToImmutableArray();
        Tested = alone[true].ToImmutableArray();
        var joined = groups.SelectMany(static group => group.Settings).ToImmutableHashSet();
        var strays = settings.Where(end => end.Kind != UrlKind.Endpoint && !joined.Contains(end)).ToImmutableArray();
        var obstacles = new GroupObstacles(project, links, completions, orphans, strays);
        Groups = groups.Select(group => group with { Obstacle = obstacles.Find(group) }).ToImmutableArray();
        var hasRoot = Bases.Any(static end => end.Kind != UrlKind.Endpoint) || settings.Any(static end => end.Kind != UrlKind.Endpoint);
        Orphans = hasRoot ? orphans : ImmutableArray<PathEnd>.Empty;
        Completions = hasRoot ? completions : ImmutableArray<PathEnd>.Empty;
        MovedPaths = moved.RemoveAll(path => !all.Any(end => end.Url is null && links.Belongs(path, end)));
        _groups = Groups.SelectMany(static group => group.Urls, static (group, url) => (url, group))
            .ToImmutableDictionary(static pair => pair.url, static pair => pair.group);
        _groupsIn = Groups.SelectMany(static group => group.Trees, static (group, tree) => (tree, group))
            .ToLookup(static pair => pair.tree, static pair => pair.group);
    }

    /// <summary>The base URLs of a project whose paths stand elsewhere; found when first asked for.</summary>
    public static SplitBases Of(MigrationProject project) => project.Once(nameof(SplitBases), project, () => new SplitBases(project));

    /// <summary>All bases, with paths in sight or without.</summary>
    public ImmutableArray<BaseEnd> Bases { get; }

    /// <summary>All bases with their paths; no path is in two.</summary>
    public ImmutableArray<SplitGroup> Groups { get; }

    /// <summary>Paths that may be OpenRouter's, whose base is not in sight.</summary>
    public ImmutableArray<PathEnd> Orphans { get; }

    /// <summary>Paths that complete addresses which the code is given, where a base of the project may be one of these.</summary>
    public ImmutableArray<PathEnd> Completions { get; }

    /// <summary>Paths that are put on the host of an address which the code takes apart.</summary>
    public ImmutableArray<PathEnd> Recombined { get; }

    /// <summary>Paths that a request to OpenRouter is compared with, whatever its base.</summary>
    public ImmutableArray<PathEnd> Tested { get; }

    /// <summary>Paths whose contract differs, of bases that moved to AI Stats.</summary>
    public ImmutableArray<PathEnd> MovedPaths { get; }

    /// <summary>Those of the groups that have a base or a path in a file.</summary>
    public IEnumerable<SplitGroup> GroupsIn(SyntaxTree tree) => _groupsIn[tree];

    /// <summary>Whether a base belongs to paths written elsewhere.</summary>
    public bool Owns(UrlText url) => _groups.ContainsKey(url);

    /// <summary>The group of a path that is written elsewhere than its base; null where it is relative to the version.</summary>
    public SplitGroup? GroupOf(SyntaxNode path) =>
        Groups.FirstOrDefault(group => group.Paths.Any(end => end.Tree == path.SyntaxTree && end.Expression.Span.Contains(path.Span)));

    /// <summary>What belongs to a base, the base included; null where no path of it is in sight.</summary>
    public SplitGroup? GroupOf(UrlText url) => _groups.TryGetValue(url, out var group) ? group : null;

    private ImmutableArray<SplitGroup> Join(SplitLinks links, ImmutableArray<SettingEnd> settings, ImmutableArray<PathEnd> paths)
    {
        var groups = new List<SplitGroup>();
        foreach (var end in Bases)
            Add(new SplitGroup(ImmutableArray.Create(end), ImmutableArray<SettingEnd>.Empty,
                paths.RemoveAll(path => !links.Belongs(path, end) && !links.IsUncertain(path, end))));
        foreach (var end in settings)
        {
            var overridden = Bases.Where(known => links.Overrides(end, known)).ToImmutableArray();
            Add(new SplitGroup(ImmutableArray<BaseEnd>.Empty, ImmutableArray.Create(end), paths.RemoveAll(path => !links.Belongs(path, end))), overridden);
        }

        return groups.Where(static group => !group.Paths.IsEmpty).ToImmutableArray();

        void Add(SplitGroup group, ImmutableArray<BaseEnd> overridden = default)
        {
            foreach (var other in groups.Where(other => (!group.Paths.IsEmpty && other.Paths.Any(group.Paths.Contains))
                || (!overridden.IsDefault && other.Bases.Any(overridden.Contains))).ToList())
            {
                groups.Remove(other);
                group = new SplitGroup(other.Bases.AddRange(group.Bases), other.Settings.AddRange(group.Settings), other.Paths.Union(group.Paths)
                    .ToImmutableArray());
            }

            // A group of one setting without a path cannot grow, and a file may have thousands of them.
            if (!group.Paths.IsEmpty || !group.Bases.IsEmpty)
                groups.Add(group);
        }
    }
}
