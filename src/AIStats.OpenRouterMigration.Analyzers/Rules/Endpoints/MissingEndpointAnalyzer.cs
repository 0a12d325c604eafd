using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1003: an endpoint or host without a counterpart; reported, never rewritten.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingEndpointAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public MissingEndpointAnalyzer()
        : base(Descriptors.MissingEndpoint, MarkerKinds.OpenRouter | MarkerKinds.AIStats | MarkerKinds.ApiPath)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => base.MayFindInCode(project) || RelativePaths.MayBeUnmarked(project);

    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) => RelativePaths.MayBeIn(project, tree);

    private protected override void Analyze(FileContext file)
    {
        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Missing))
            file.Report(use.Url.Span, use.Url.Display, use.Advice);
        foreach (var path in RelativePaths.Told(file.Project, file.Tree).Where(static path => path.Endpoint.Verdict == EndpointVerdict.Missing))
            file.Report(path.Span, path.Display, path.Endpoint.Difference);
    }
}
