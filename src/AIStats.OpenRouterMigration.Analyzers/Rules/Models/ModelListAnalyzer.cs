using AIStats.OpenRouterMigration.Engine;
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

    internal override bool MayFindInTexts(MigrationProject project) => project.Models.Error is not null;

    internal override void AnalyzeText(MigrationProject project, AdditionalText text, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (ModelLists.IsListFile(text.Path) && project.Models.Error is { } error && error.Location.GetLineSpan().Path == text.Path)
            report(Diagnostic.Create(Descriptor, error.Location, error.Reason));
    }
}
