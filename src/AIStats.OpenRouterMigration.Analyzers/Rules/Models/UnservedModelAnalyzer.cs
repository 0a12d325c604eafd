using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Models;

/// <summary>AIS4003: a model id that AI Stats does not serve; which model takes its place, a person decides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnservedModelAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UnservedModelAnalyzer()
        : base(Descriptors.UnservedModel, MarkerKinds.ModelId)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var group in ModelTables.Find(file, ModelVerdictKind.Unserved))
        {
            if (group.IsList)
                file.ReportAll(group.Places, group.CountedNames, ModelGroup.Choose);
            else
                file.Report(group.Places[0], group.Names, file.Project.Models.Catalog.Closest(group.Ids[0]));
        }
    }
}
