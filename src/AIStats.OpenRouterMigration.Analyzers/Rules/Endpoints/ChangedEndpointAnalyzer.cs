using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>
/// AIS1002: an endpoint that AI Stats has under another path, JSON shape or key. It moves with its connection, and the warning stays until
/// the code fits.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangedEndpointAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ChangedEndpointAnalyzer()
        : base(Descriptors.ChangedEndpoint, MarkerKinds.OpenRouter | MarkerKinds.AIStats | MarkerKinds.ApiPath)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => base.MayFindInCode(project) || RelativePaths.MayBeUnmarked(project);

    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => RelativePaths.MayBeIn(project, tree);

    private protected override void Analyze(FileContext file)
    {
        var connections = Connections.Of(file.Project);
        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Changed))
        {
            var changes = use.Url.Endpoint is { } row ? use.Url.ChangePath(row, file.Options.Target) : default;
            Report(file, use.Url.Span, use.Url.Display, use.Advice, changes, use.Url.Endpoint is null ? null
                : connections.ForAddress(use.Url, use.Site.Expression));
        }

        foreach (var (span, path, newPath, changes) in ExpectedPaths.In(file))
            Report(file, span, path, $"requests go to '{newPath}' there, and this test expects the old path", changes, stay: null);
        foreach (var moved in MovedUrls.Of(file))
            file.Report(moved.Span, moved.Display, moved.Endpoint.Difference);
        foreach (var path in RelativePaths.Told(file.Project, file.Tree)
            .Where(path => path.Endpoint.Verdict == EndpointVerdict.Changed && !NewAnswers.AreRead(file, path)))
            Report(file, path.Span, path.Display, path.Endpoint.Difference, path.Changes,
                connections.ForPath(file.Tree.GetRoot().FindToken(path.Span.Start).Parent!));
    }

    private static void Report(FileContext file, TextSpan span, string display, string difference, ImmutableArray<TextChange> changes, Stay? stay)
    {
        if (stay is not null)
            file.Report(span, display, stay.IsDifference ? difference + ", so it stays" : stay.MessageAt(display, Stay.At(file.Tree, span)));
        else if (changes.IsDefaultOrEmpty)
            file.Report(span, display, difference);
        else
            file.Report(span, file.Action(ActionKeys.Rewrite, $"Use the path of {file.Options.Target.Authority}", changes), display, difference);
    }
}
