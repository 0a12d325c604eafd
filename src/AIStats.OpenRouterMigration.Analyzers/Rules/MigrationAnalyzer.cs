using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules;

/// <summary>
/// What all rules share: one id, no work on generated code, nothing registered in a project without the rule's markers,
/// and a look only at the files that hold one.
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
            var project = new ProjectScan(
                start.Compilation,
                start.Options.AnalyzerConfigOptionsProvider.GlobalOptions,
                tree => start.TryGetValue(tree, FileScan.Provider, out var scan) ? scan : FileScan.Empty,
                start.CancellationToken);
            if ((project.Kinds & _markers) == 0)
                return;
            start.RegisterSyntaxTreeAction(context =>
            {
                if (project.Files.TryGetValue(context.Tree, out var scan) && (scan.Kinds & _markers) != 0)
                    Analyze(new FileContext(context, project, scan, Descriptor));
            });
        });
    }

    /// <summary>Looks at one file that holds a marker of the rule.</summary>
    private protected abstract void Analyze(FileContext file);
}
