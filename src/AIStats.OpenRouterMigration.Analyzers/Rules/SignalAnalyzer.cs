using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>
/// A rule about words that say nothing in most projects (<c>models</c>, <c>usage</c>): it looks only at projects with the OpenRouter
/// signal, so that others pay nothing for it. <see cref="FileContext.Marked"/> holds the words of <see cref="Markers.CommonWords"/>.
/// </summary>
public abstract class SignalAnalyzer : MigrationAnalyzer
{
    private readonly MarkerKinds _words;

    private protected SignalAnalyzer(DiagnosticDescriptor descriptor, MarkerKinds words)
        : base(descriptor, MarkerKinds.None) => _words = words;

    internal sealed override bool MayFindInCode(MigrationProject project) => project.MayHaveSignal;

    internal sealed override void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        if (!project.HasSignal && !project.HasOtherTarget(context.Tree))
            return;
        var words = project.CommonWordsOf(context.Tree);
        if ((words.Kinds & _words) == MarkerKinds.None && !LooksAt(project, context.Tree))
            return;
        var file = new FileContext(context, project, words, Descriptor);
        if (file.HasSignal)
            Analyze(file);
    }
}
