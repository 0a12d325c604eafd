using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>The floor: an analyzer that is called for every file and does nothing. No rule of any package can cost less.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptySyntaxTreeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new("YARD1", "Empty", "Empty", "Yardstick", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(static _ => { });
    }
}

/// <summary>The usual way to write such rules: one call for every string literal, with a test of its text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StringLiteralNodeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor =
        new("YARD2", "Literal", "Literal", "Yardstick", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                var token = node.Node.GetFirstToken();
                if (token.ValueText.Contains("openrouter.ai", StringComparison.OrdinalIgnoreCase))
                    node.ReportDiagnostic(Diagnostic.Create(Descriptor, token.GetLocation()));
            },
            SyntaxKind.StringLiteralExpression);
    }
}

/// <summary>Reports known findings and looks for nothing: filing them, suppressions and generated code are the host's work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReportingAnalyzer(ImmutableArray<Diagnostic> diagnostics) : DiagnosticAnalyzer
{
    private readonly ILookup<string, Diagnostic> byFile = diagnostics.ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().Path,
        StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. diagnostics.Select(static diagnostic => diagnostic.Descriptor).DistinctBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(tree =>
        {
            foreach (var known in byFile[tree.Tree.FilePath])
            {
                var others = known.AdditionalLocations.Where(other => other.SourceTree == known.Location.SourceTree)
                    .Select(other => Location.Create(tree.Tree, other.SourceSpan));
                tree.ReportDiagnostic(Diagnostic.Create(known.Descriptor, Location.Create(tree.Tree, known.Location.SourceSpan), others, known.Properties,
                    tree.Tree.FilePath, known.Id));
            }
        });
    }
}
