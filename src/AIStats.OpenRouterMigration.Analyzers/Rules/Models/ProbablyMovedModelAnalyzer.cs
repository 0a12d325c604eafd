using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Models;

/// <summary>AIS4002: a model id that AI Stats probably serves under another id; a person has to agree.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProbablyMovedModelAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ProbablyMovedModelAnalyzer()
        : base(Descriptors.ProbablyMovedModel, MarkerKinds.ModelId | MarkerKinds.ModelWord)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var use in ModelUses.Find(file, ModelVerdictKind.ProbablyMoved))
        {
            var verdict = use.Verdict;
            if (use.Changes is { IsEmpty: false } changes)
                file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, $"Change '{verdict.Id}' to '{verdict.NewId}' ({verdict.Note})", changes),
                    use.Kind, verdict.Id, verdict.Reason);
            else
                file.Report(use.Span, use.Kind, verdict.Id, verdict.Reason);
        }
    }
}
