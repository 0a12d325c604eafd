using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

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
            var scans = new FileReaders(
                tree => start.TryGetValue(tree, TreeCache.Provider, out var kept) ? kept : new TreeCache(tree),
                (path, text, search) => start.TryGetValue(text, search == MarkerSearch.CommonWords ? SettingsText.CommonWordsProvider(path) : SettingsText.Provider(path), out var scan) ? scan : SettingsText.Empty,
                text => start.TryGetValue(text, ModelList.Provider, out var list) ? list : ModelList.Read(text));
            var project = ProjectCache.Of(start.Compilation, start.Options, scans, tree => start.TryGetValue(tree, ProjectCache.Provider, out var kept) ? kept : null);
            project.Read(start.CancellationToken);
            if (MayFindInCode(project))
                start.RegisterSyntaxTreeAction(context => AnalyzeTree(context, project));
            if (MayFindInTexts(project))
                start.RegisterAdditionalFileAction(context => AnalyzeText(context, project));
        });
    }

    /// <summary>Whether the rule may find anything in the C# files of a project; without, the host calls it for none of them.</summary>
    private protected virtual bool MayFindInCode(MigrationProject project)
    {
        var found = project.CodeKinds & _markers;
        return (found & ~MarkerKinds.Shared) != MarkerKinds.None || (found != MarkerKinds.None && project.MayHaveSignal);
    }

    /// <summary>Whether the rule may find anything in the other files of a project.</summary>
    private protected virtual bool MayFindInTexts(MigrationProject project) => project.Texts.Count > 0;

    /// <summary>Looks at the C# files that hold a marker of the rule.</summary>
    private protected virtual void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        var scan = project.SignalsOf(context.Tree);
        var found = scan.Kinds & _markers;
        if (found == MarkerKinds.None)
        {
            if (project.HasSignal && LooksAt(project, context.Tree))
                Analyze(new FileContext(context, project, scan, Descriptor));
            return;
        }

        // What others use too is common; without the signal, its file is not looked at any closer.
        var isAmbiguous = (found & ~MarkerKinds.Shared) == MarkerKinds.None;
        if (isAmbiguous && !project.HasSignal && !project.HasOtherTarget(context.Tree))
            return;
        var file = new FileContext(context, project, scan, Descriptor);
        if (!isAmbiguous || file.HasSignal)
            Analyze(file);
    }

    /// <summary>Whether the rule looks at a file without any of its markers, in a project with the signal: what others say about the file may be enough.</summary>
    private protected virtual bool LooksAt(MigrationProject project, SyntaxTree tree) => false;

    /// <summary>Looks at one C# file that holds a marker of the rule.</summary>
    private protected abstract void Analyze(FileContext file);

    /// <summary>Looks at one file that is not C#.</summary>
    private protected virtual void AnalyzeText(AdditionalFileAnalysisContext context, MigrationProject project)
    {
        if (!project.Texts.TryGetValue(context.AdditionalFile, out var file))
            return;
        foreach (var finding in file.Findings)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (finding.Descriptor.Id == Descriptor.Id)
                context.ReportDiagnostic(finding.ToDiagnostic(file));
        }
    }
}
