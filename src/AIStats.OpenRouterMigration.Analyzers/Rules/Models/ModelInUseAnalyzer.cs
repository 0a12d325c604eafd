using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Models;

/// <summary>AIS4005: a model id that AI Stats serves as it stands: the inventory of ids in use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelInUseAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ModelInUseAnalyzer()
        : base(Descriptors.ModelInUse, MarkerKinds.ModelId)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var group in ModelTables.Find(file, ModelVerdictKind.Served))
        {
            if (group.IsList)
                file.ReportAll(group.Places, group.CountedNames + " are", ModelGroup.Serves);
            else
                file.Report(group.Places[0], $"{group.Names} is", group.Ids[0].Reason);
        }
    }
}
