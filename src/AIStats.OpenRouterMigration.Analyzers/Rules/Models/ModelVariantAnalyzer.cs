using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Models;

/// <summary>AIS4004: a variant, router or preset that AI Stats does not resolve; what it did has to be asked for in the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelVariantAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ModelVariantAnalyzer()
        : base(Descriptors.ModelVariant, MarkerKinds.ModelId)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var use in ModelUses.Find(file, ModelFate.Variant))
        {
            var (id, newId) = (use.Verdict.Id, use.Verdict.NewId);
            if (use.Changes is { IsEmpty: false } changes)
                file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, newId is "" ? $"Drop '{id}'" : $"Change '{id}' to '{newId}'", changes), id, use.Verdict.Reason);
            else
                file.Report(use.Span, id, use.Verdict.Reason);
        }
    }
}
