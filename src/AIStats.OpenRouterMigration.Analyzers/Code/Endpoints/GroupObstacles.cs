using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds what in a project lets only a person move a base with its paths.</summary>
/// <param name="project">The project.</param>
/// <param name="links">What brings bases and paths together.</param>
/// <param name="completions">Its paths that complete addresses which the code is given.</param>
/// <param name="orphans">Its paths that may be OpenRouter's, without a base.</param>
/// <param name="strays">Its settings with a root, without a path.</param>
internal sealed class GroupObstacles(MigrationProject project, SplitLinks links, ImmutableArray<PathEnd> completions, ImmutableArray<PathEnd> orphans,
    ImmutableArray<SettingEnd> strays)
{
    private readonly Lazy<(SettingsFile File, string Key)> _path = new(() => SettingEnds.PathsIn(project).FirstOrDefault());

    /// <summary>The first of it, as a clause; null where nothing stands against the move.</summary>
    public string? Find(SplitGroup group)
    {
        if (group.Bases.Any(end => group.Paths.Any(path => links.IsUncertain(path, end))))
            return "another service's URL is as near to a path";
        if (group.Bases.Any(static end => BaseObstacles.LooksForApi(end)))
            return "the code around it looks for '/api'";
        if (group.Bases.Select(end => BaseObstacles.PageOf(project, end)).Concat(group.Settings.Select(end => BaseObstacles.PageOf(project, end)))
            .FirstOrDefault(static page => page is not null) is var (page, use))
            return group.Trees.Contains(use.SyntaxTree) ? $"the web page '{page}' is added to it, too"
                : $"'{page}' in {Stay.At(use.SyntaxTree, use.Span)} is a web page of it";
        if (!group.HasBareHost)
            return null;
        if (group.Bases.Where(static end => end.Kind != UrlKind.Endpoint)
            .Select(end => SavedAddresses.MemberWith(project, end, CodeReach.Of(project).Holders(end)))
            .FirstOrDefault(static member => member is not null) is { } saved)
            return $"users have saved the old one in '{saved}'";
        if (group.Paths.Where(AddressCompletions.Is).Concat(completions).FirstOrDefault() is { } completion)
            return Completing(completion);
        if (group.Paths.Select(links.OtherAddressBefore).FirstOrDefault(static address => address is not null) is { } other)
            return $"'{other}' is put before a path of it as well";
        if (group.Paths.Select(path => links.OtherGivenBefore(path, group)).FirstOrDefault(static clause => clause is not null) is { } given)
            return given;
        if (orphans.FirstOrDefault() is { } orphan)
            return $"'{orphan.Relative.Display}' in {Path.GetFileName(orphan.Tree.FilePath)} may belong to it, too";
        if (!group.Bases.IsEmpty && strays.FirstOrDefault() is { } stray)
            return $"'{stray.Key}' in {project.Shorten(stray.File.Path)} may replace it";
        if (_path.Value is (var file, { } key))
            return $"'{key}' in {project.Shorten(file.Path)} may belong to it, too";
        return null;
    }

    /// <summary>What keeps the addresses that a path completes.</summary>
    public static string Completing(PathEnd path) => $"'{path.Display}' in {Stay.At(path.Tree, path.Span)} completes URLs that users give";
}
