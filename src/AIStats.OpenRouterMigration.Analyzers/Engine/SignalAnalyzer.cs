using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// A rule about words that say nothing in most projects (<c>models</c>, <c>usage</c>): it looks only at projects with the OpenRouter
/// signal, so that others pay nothing for it. <see cref="FileContext.Marked"/> holds the words of <see cref="Markers.CommonWords"/>.
/// </summary>
public abstract class SignalAnalyzer : MigrationAnalyzer
{
    private readonly MarkerKinds _words;

    private protected SignalAnalyzer(DiagnosticDescriptor descriptor, MarkerKinds words)
        : base(descriptor, MarkerKinds.None) => _words = words;

    private protected sealed override bool MayFindInCode(MigrationProject project) => project.MayHaveSignal;

    private protected sealed override void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        if (!project.HasSignal && !project.HasOtherTarget(context.Tree))
            return;
        var scan = project.CommonWordsOf(context.Tree);
        if ((scan.Kinds & _words) == MarkerKinds.None)
            return;
        var file = new FileContext(context, project, scan, Descriptor);
        if (file.HasSignal)
            Analyze(file);
    }
}
