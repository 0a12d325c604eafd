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

    // A file with no more than `http.GetAsync("/credits")` names neither gateway.
    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => RelativePaths.MayBeIn(project, tree);

    private protected override void Analyze(FileContext file)
    {
        var authority = file.Options.Target.Authority;
        foreach (var lost in LostPath.In(file.Project, file.Tree))
            file.Report(lost.Span, $"'{lost.Path}' behind '{lost.Base}' goes to '{lost.Sent}'; {lost.Advice}");
        var split = SplitBases.Of(file.Project);
        foreach (var end in split.Bases.Where(end => end.Tree == file.Tree && end.Kind != UrlKind.Endpoint && split.GroupOf(end.Url!) is null))
            Report(file, new[] { end }, Connections.Of(file.Project).AdviceForRoot(authority, end.Site.Expression));
        Report(file, split.Orphans, $"may be the path of an OpenRouter base URL; leave '/api' out when the base URL becomes '{authority}'");
        Report(file, split.Completions, $"completes URLs that users give; those of '{authority}' need no '/api', so give them a branch");
        Report(file, split.Recombined, $"is added to the host of another URL; leave '/api' out by hand when that URL moves to '{authority}'");
        foreach (var path in split.Tested.Where(path => path.Tree == file.Tree))
            ReportTest(file, path);
        foreach (var group in split.GroupsIn(file.Tree))
        {
            var stay = Connections.Of(file.Project).ForGroup(group);
            if (stay is not null && !group.Paths.Any(static path => path.Endpoint.Verdict == EndpointVerdict.Kept))
                Report(file, group.Bases, $"is the base URL of paths elsewhere; {stay.Message}");
            else if ((group.ObstacleTo(file.Options.Target) ?? stay?.Reason) is not { } obstacle)
                ReportWithFix(file, group);
            else
            {
                Report(file, group.Bases, $"moves with its paths, but {obstacle}; write '{authority}' and no '/api' by hand");
                // AIS1002 and AIS1003 report the paths whose contract differs, and those without a counterpart.
                Report(file, group.Paths.Where(static path => path.Endpoint.Verdict == EndpointVerdict.Kept),
                    $"moves with its base URL, but {obstacle}; write '{authority}' and no '/api' by hand");
            }
        }
    }

    private static void Report(FileContext file, IEnumerable<BaseEnd> bases, string what)
    {
        foreach (var end in bases.Where(end => end.Tree == file.Tree))
            file.Report(end.Url!.Span, $"'{end.Url.Display}' {what}");
    }

    private static void Report(FileContext file, IEnumerable<PathEnd> paths, string what)
    {
        foreach (var path in paths.Where(path => path.Tree == file.Tree))
            file.Report(path.Relative.Span, $"'{path.Relative.Display}' {what}");
    }

    private static void ReportTest(FileContext file, PathEnd path)
    {
        var changes = path.MoveTo(file.Options.Target);
        var message = $"'{path.Relative.Display}' is compared with the path of a request to OpenRouter; leave '/api' out";
        if (Connections.Of(file.Project).ForTest(path.Expression) is null && !OwnRoutes.IsServed(path.Expression))
            file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, "Leave /api out", changes), message);
        else
            file.Report(path.Relative.Span, message + " where the request moves");
    }

    private static void ReportWithFix(FileContext file, SplitGroup group)
    {
        var target = file.Options.Target;
        var action = new EditAction(ActionKeys.Rewrite, $"Use {target.Authority} and paths without /api", group.MoveTo(file.Project, target));
        foreach (var url in group.Bases.Where(end => end.Tree == file.Tree).Select(static end => end.Url!))
            file.Report(url.MoveTo(target)[0].Span, action,
                $"'{url.Display}' is the base URL of paths elsewhere; write '{target.Authority}' here, and leave '/api' out of the paths");
        foreach (var path in group.Moving.Where(path => path.Tree == file.Tree))
            file.Report(path.MoveTo(target)[0].Span, action,
                $"This is the path of an OpenRouter base URL elsewhere; leave '/api' out here, and write '{target.Authority}' as the base URL");
    }
}
