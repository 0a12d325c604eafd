using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>
/// What all rules share: one id, no work on generated code, and a look only at the files that hold a marker of the rule. Where no file
/// of a project does, the rule registers nothing there. What it finds in additional files is reported under its id as well.
/// </summary>
public abstract class MigrationAnalyzer : DiagnosticAnalyzer
{
    private readonly MarkerKinds _markers;

    private protected MigrationAnalyzer(DiagnosticDescriptor descriptor, MarkerKinds markers)
    {
        Descriptor = descriptor;
        _markers = markers;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var readers = new FileReaders(
                tree => start.TryGetValue(tree, TreeCache.Provider, out var kept) ? kept : new TreeCache(tree),
                (path, text, search) => start.TryGetValue(text, SettingsText.Provider(path, search), out var read) ? read : SettingsText.Empty,
                text => start.TryGetValue(text, ModelList.Provider, out var list) ? list : ModelList.Read(text))
            {
                OfMessages = text => start.TryGetValue(text, MessageTexts.Provider, out var messages) ? messages : new MessageTexts(),
            };
            var project = ProjectCache.Of(
                start.Compilation, start.Options, readers, tree => start.TryGetValue(tree, ProjectCache.Provider, out var kept) ? kept : null);
            project.Read(start.CancellationToken);
            if (MayFindInCode(project))
                start.RegisterSyntaxTreeAction(context => AnalyzeTree(context, project));
            if (MayFindInTexts(project))
                start.RegisterAdditionalFileAction(
                    context => AnalyzeText(project, context.AdditionalFile, context.ReportDiagnostic, context.CancellationToken));
        });
    }

    /// <summary>Whether the rule may find anything in the C# files of a project; without, the host calls it for none of them.</summary>
    internal virtual bool MayFindInCode(MigrationProject project)
    {
        var found = project.CodeKinds & _markers;
        return (found & ~MarkerKinds.Shared) != MarkerKinds.None || (found != MarkerKinds.None && project.MayHaveSignal);
    }

    /// <summary>Whether the rule may find anything in the other files of a project.</summary>
    internal virtual bool MayFindInTexts(MigrationProject project) => project.Texts.Count > 0;

    /// <summary>The C# file that carries findings of the rule about other files, although it may hold no marker; null for most rules.</summary>
    internal virtual SyntaxTree? FindHome(MigrationProject project, CancellationToken cancellationToken) => null;

    /// <summary>The C# files that the rule finds something in by what others say, although they may hold no marker; none for most rules.</summary>
    internal virtual IEnumerable<SyntaxTree> OtherTrees(MigrationProject project) => Array.Empty<SyntaxTree>();

    /// <summary>Looks at the C# files that hold a marker of the rule.</summary>
    internal virtual void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        var signals = project.SignalsOf(context.Tree);
        var found = signals.Kinds & _markers;
        if (found == MarkerKinds.None)
        {
            if (project.HasSignal && LooksAt(project, context.Tree))
                Analyze(new FileContext(context, project, signals, Descriptor));
            return;
        }

        // Names such as X-Title are common. Without the OpenRouter signal the file is not looked at any closer.
        var isShared = (found & ~MarkerKinds.Shared) == MarkerKinds.None;
        if (isShared && !project.HasSignal && !project.HasOtherTarget(context.Tree))
            return;
        var file = new FileContext(context, project, signals, Descriptor);
        if (!isShared || file.HasSignal)
            Analyze(file);
    }

    /// <summary>
    /// Whether the rule looks at a file without any of its markers, in a project with the signal: what others say about the file may be
    /// enough.
    /// </summary>
    private protected virtual bool LooksAt(MigrationProject project, SyntaxTree tree) => false;

    /// <summary>Looks at one C# file that holds a marker of the rule.</summary>
    private protected abstract void Analyze(FileContext file);

    /// <summary>Looks at one file that is not C#.</summary>
    internal virtual void AnalyzeText(MigrationProject project, AdditionalText text, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (!project.Texts.TryGetValue(text, out var file) || file.IsReportedElsewhere)
            return;
        foreach (var finding in SettingsFindings.Of(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (finding.Descriptor.Id == Descriptor.Id)
                report(finding.ToDiagnostic(file));
        }
    }
}
