using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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

    // A path may stand in a file that names neither gateway.
    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => RelativePaths.MayBeIn(project, tree);

    private protected override void Analyze(FileContext file)
    {
        var target = file.Options.Target;
        foreach (var lost in LostPath.In(file.Project, file.Tree))
            file.Report(lost.Span, $"'{lost.Path}' behind '{lost.Base}' goes to '{lost.Sent}' and never reaches the API; {lost.Advice}");
        var split = SplitBases.Of(file.Project);
        foreach (var end in split.Bases.Where(end => end.Tree == file.Tree && end.Kind != UrlKind.Endpoint && split.GroupOf(end.Url!) is null))
            file.Report(end.Url!.Span,
                $"'{end.Url.Display}' has no path in sight; write '{target.Authority}' here and leave '/api' out of the paths that are added to it");
        foreach (var path in split.Orphans.Where(path => path.Tree == file.Tree))
            file.Report(path.Relative.Span,
                $"'{path.Relative.Display}' may be the path of an OpenRouter base URL written elsewhere; leave '/api' out when the base becomes '"
                + $"{target.Authority}'");
        foreach (var path in split.Tested.Where(path => path.Tree == file.Tree))
            ReportTest(file, path);
        foreach (var path in split.Recombined.Where(path => path.Tree == file.Tree))
            file.Report(path.Relative.Span,
                $"'{path.Relative.Display}' is put on the host of an address that the code takes apart; "
                + $"leave '/api' out by hand when that address moves to '{target.Authority}'");
        foreach (var group in split.Groups)
        {
            var stay = Connections.Of(file.Project).ForTest(group.Bases.IsEmpty ? null : group.Bases[0].Site.Expression);
            if ((Obstacle(group, target) ?? stay?.Reason) is { } obstacle)
                ReportWithoutFix(file, group, obstacle);
            else
                ReportWithFix(file, group);
        }
    }

    private static void ReportTest(FileContext file, PathEnd path)
    {
        var changes = SplitBases.MovePath(path, file.Options.Target);
        const string Text = "'{0}' is compared with the path of a request to OpenRouter; leave '/api' out";
        if (Connections.Of(file.Project).ForTest(path.Expression) is null && !OwnRoutes.IsServed(path.Expression))
            file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, "Leave /api out", changes),
                string.Format(CultureInfo.InvariantCulture, Text, path.Relative.Display));
        else
            file.Report(path.Relative.Span, string.Format(CultureInfo.InvariantCulture, Text + " where the request moves", path.Relative.Display));
    }

    private static void ReportWithFix(FileContext file, SplitGroup group)
    {
        var target = file.Options.Target;
        var action = new EditAction(ActionKeys.Rewrite, $"Use {target.Authority} and paths without /api", Edits(group, target));
        foreach (var end in group.Bases.Where(end => end.Tree == file.Tree))
            file.Report(end.Url!.MoveTo(target)[0].Span, action,
                $"'{end.Url.Display}' is the base of OpenRouter paths written elsewhere; write '{target.Authority}' here and leave '/api' out there");
        foreach (var path in Moving(group).Where(path => path.Tree == file.Tree))
            file.Report(SplitBases.MovePath(path, target)[0].Span, action,
                $"This is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write '{target.Authority}' there");
    }

    private static void ReportWithoutFix(FileContext file, SplitGroup group, string obstacle)
    {
        var authority = file.Options.Target.Authority;
        foreach (var end in group.Bases.Where(end => end.Tree == file.Tree))
            file.Report(end.Url!.Span,
                $"'{end.Url.Display}' is the base of OpenRouter paths written elsewhere; write '{authority}' here and leave '/api' out there by "
                + $"hand, since {obstacle}");
        // The others have a rule of their own.
        foreach (var path in group.Paths.Where(path => path.Tree == file.Tree && path.Endpoint.Verdict == EndpointVerdict.Kept))
            file.Report(path.Relative.Span,
                $"'{path.Relative.Display}' is the path of an OpenRouter base URL written elsewhere; leave '/api' out and write '{authority}' there "
                + $"by hand, since {obstacle}");
    }

    /// <summary>The paths that move with their base; one without a counterpart stays.</summary>
    private static IEnumerable<PathEnd> Moving(SplitGroup group) => group.Paths.Where(static path => path.Endpoint.Verdict != EndpointVerdict.Missing);

    /// <summary>A host name stands where neither a port nor a scheme can.</summary>
    private static string? Obstacle(SplitGroup group, GatewayBase target) => group.Obstacle
        ?? ((target.Port.Length > 0 || target.Scheme != Uri.UriSchemeHttps) && group.Urls.Any(static url => url.Kind == UrlKind.Host)
        ? $"a host name alone cannot say '{target.Scheme}' or a port" : null);

    private static ImmutableArray<Edit> Edits(SplitGroup group, GatewayBase target)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var end in group.Bases)
            Add(end.Url!.MoveTo(target), span => Location.Create(end.Tree, span));
        foreach (var end in group.Settings)
            Add(end.Url!.MoveTo(target), end.File.Locate);
        foreach (var path in Moving(group))
            Add(SplitBases.MovePath(path, target), span => Location.Create(path.Tree, span));
        return edits.ToImmutable();

        void Add(ImmutableArray<TextChange> changes, Func<TextSpan, Location> locate) =>
            edits.AddRange(changes.Select(change => new Edit(locate(change.Span), change.NewText ?? "")));
    }
}
