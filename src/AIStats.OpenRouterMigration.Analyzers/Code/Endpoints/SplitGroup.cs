using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Bases and paths that belong together: whoever moves one of them moves them all.</summary>
/// <param name="Bases">The bases in C#.</param>
/// <param name="Settings">The bases in other files.</param>
/// <param name="Paths">Their paths; those without a counterpart stay.</param>
/// <param name="Obstacle">Why only a person can move them, as a clause; null where nothing stands against it.</param>
internal sealed record SplitGroup(ImmutableArray<BaseEnd> Bases, ImmutableArray<SettingEnd> Settings, ImmutableArray<PathEnd> Paths, string? Obstacle = null)
{
    /// <summary>The URLs of all bases.</summary>
    public IEnumerable<UrlText> Urls => Bases.Select(static end => end.Url!).Concat(Settings.Select(static end => end.Url!));

    /// <summary>The C# files that hold a base or a path of it.</summary>
    public IEnumerable<SyntaxTree> Trees => Bases.Select(static end => end.Tree).Concat(Paths.Select(static path => path.Tree)).Distinct();

    /// <summary>Where all of it stands.</summary>
    public IEnumerable<PartPlace> Places => Bases.Select(static end => PartPlace.At(end.Site.Expression))
        .Concat(Settings.Select(static end => new PartPlace(Code: null, end.Key))).Concat(Paths.Select(static path => PartPlace.At(path.Expression)));

    /// <summary>Whether no more than a host is left of any base, so that a path has to bring <c>/api</c>.</summary>
    public bool HasBareHost => Urls.Any(static url => url.Kind != UrlKind.Endpoint);

    /// <summary>The paths that move with their base; one without a counterpart stays.</summary>
    public IEnumerable<PathEnd> Moving => Paths.Where(static path => path.Endpoint.Verdict != EndpointVerdict.Missing);

    /// <summary>Why only a person can move the group to a certain target: a host name stands where neither a port nor a scheme can.</summary>
    public string? ObstacleTo(GatewayBase target) => Obstacle
        ?? ((target.Port.Length > 0 || target.Scheme != Uri.UriSchemeHttps) && Urls.Any(static url => url.Kind == UrlKind.Host)
        ? $"a host name alone cannot say '{target.Scheme}' or a port" : null);

    /// <summary>The edits that move all of it, with the tests that name its constants.</summary>
    public ImmutableArray<Edit> MoveTo(MigrationProject project, GatewayBase target)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var end in Bases)
            Add(end.Url!.MoveTo(target), span => Location.Create(end.Tree, span));
        foreach (var end in Settings)
            Add(end.Url!.MoveTo(target), end.File.Locate);
        foreach (var path in Moving)
            Add(path.MoveTo(target), span => Location.Create(path.Tree, span));
        edits.AddRange(Bases.SelectMany(end => ComparedConstants.KeepOld(project, end.Site)));
        return edits.ToImmutable();

        void Add(ImmutableArray<TextChange> changes, Func<TextSpan, Location> locate) =>
            edits.AddRange(changes.Select(change => new Edit(locate(change.Span), change.NewText ?? "")));
    }
}
