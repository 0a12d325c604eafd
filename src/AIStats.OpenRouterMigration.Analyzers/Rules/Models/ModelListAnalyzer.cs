using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Models;

/// <summary>AIS9005: a list of served models (ai-stats.models.json) that cannot be used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelListAnalyzer : AdditionalFileAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ModelListAnalyzer()
        : base(Descriptors.ModelList)
    {
    }

    private protected override bool MayFindInTexts(MigrationProject project) => project.Models.Error is not null;

    private protected override void AnalyzeText(AdditionalFileAnalysisContext context, MigrationProject project)
    {
        if (ModelLists.IsListFile(context.AdditionalFile.Path) && project.Models.Error is { } error && error.Location.GetLineSpan().Path == context.AdditionalFile.Path)
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, error.Location, error.Reason));
    }
}
