using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1004: a base URL and its path, written apart. Both ends carry the id and all edits of the pair, so both move or neither.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SplitBaseUrlAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public SplitBaseUrlAnalyzer()
        : base(Descriptors.SplitBaseUrl, MarkerKinds.OpenRouter | MarkerKinds.AIStats | MarkerKinds.ApiPath)
    {
    }

    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => RelativePaths.MayBeIn(project, tree);

    private protected override void Analyze(FileContext file)
    {
        var (authority, split) = (file.Options.Target.Authority, SplitBases.Of(file.Project));
        foreach (var lost in LostPath.In(file.Project, file.Tree))
            file.Report(lost.Span, $"'{lost.Path}' behind '{lost.Base}' goes to '{lost.Sent}'; {lost.Advice}");
        foreach (var end in split.Bases.Where(end => end.Tree == file.Tree && end.Kind != UrlKind.Endpoint && split.GroupOf(end.Url!) is null))
            Report(file, new[] { end }, Connections.Of(file.Project).AdviceForRoot(authority, end.Site.Expression));
        Report(file, split.Orphans, $"may be the path of an OpenRouter base URL; leave '/api' out when the base URL becomes '{authority}'");
        Report(file, split.Completions, $"completes URLs that users give; those of '{authority}' need no '/api', so give them a branch");
        Report(file, split.Recombined, $"is added to the host of another URL; leave '/api' out by hand when that URL moves to '{authority}'");
        var tested = split.Tested.Where(path => path.Tree == file.Tree).ToLookup(Connections.Of(file.Project).Moves);
        const string Compared = "is compared with the path of a request to OpenRouter; leave '/api' out";
        Report(file, tested[false], Compared + " where the request moves");
        Report(file, tested[true], Compared, path => file.Action(ActionKeys.Rewrite, "Leave /api out", path.MoveTo(file.Options.Target)));
        foreach (var group in split.GroupsIn(file.Tree))
            Report(file, group, Connections.Of(file.Project).ForGroup(group));
    }

    private static void Report(FileContext file, SplitGroup group, Stay? stay)
    {
        // AIS1002 and AIS1003 report the paths whose contract differs, and those without a counterpart.
        var (target, kept) = (file.Options.Target, group.Paths.RemoveAll(static path => path.Endpoint.Verdict != EndpointVerdict.Kept));
        if (stay is not null && kept.IsEmpty)
        {
            Report(file, group.Bases, $"is the base URL of paths elsewhere; {stay.Message}");
        }
        else if ((group.ObstacleTo(target) ?? stay?.Reason) is { } obstacle)
        {
            Report(file, group.Bases, $"moves with its paths, but {obstacle}; write '{target.Authority}' and no '/api' by hand");
            Report(file, kept, $"moves with its base URL, but {obstacle}; write '{target.Authority}' and no '/api' by hand");
        }
        else
        {
            var move = new EditAction(ActionKeys.Rewrite, $"Use {target.Authority} and paths without /api", group.MoveTo(file.Project, target));
            Report(file, group.Bases, $"is the base URL of paths elsewhere; write '{target.Authority}' here, and leave '/api' out of the paths", _ => move);
            Report(file, group.Moving,
                $"is the path of an OpenRouter base URL elsewhere; leave '/api' out here, and write '{target.Authority}' as the base URL", _ => move);
        }
    }

    private static void Report(FileContext file, IEnumerable<ISplitEnd> ends, string what, Func<ISplitEnd, EditAction>? action = null)
    {
        foreach (var end in ends.Where(end => end.Tree == file.Tree))
            file.Report(action is null ? end.Span : end.MoveTo(file.Options.Target)[0].Span, action?.Invoke(end), $"'{end.Display}' {what}");
    }
}
