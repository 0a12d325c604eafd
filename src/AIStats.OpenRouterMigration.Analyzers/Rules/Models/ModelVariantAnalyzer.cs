using System.Collections.Immutable;
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
        var uses = ModelUses.Find(file, ModelVerdictKind.Variant).ToList();
        foreach (var tests in uses.Where(static use => use.Kind == ModelTests.Ending).GroupBy(static use => use.Verdict))
            file.ReportAll(tests.Select(static use => use.Span).ToImmutableArray(), tests.Key.Id, tests.Key.Reason);
        foreach (var use in uses.Where(static use => use.Kind != ModelTests.Ending))
        {
            var (id, newId) = (use.Verdict.Id, use.Verdict.NewId);
            if (use.Changes is { IsEmpty: false } changes)
                file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, newId is "" ? $"Drop '{id}'" : $"Change '{id}' to '{newId}'", changes), id,
                    use.Verdict.Reason);
            else
                file.Report(use.Span, id, use.Verdict.Reason);
        }
    }
}
