using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Models;

/// <summary>AIS4001: a model id that AI Stats serves under another id, beyond doubt.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MovedModelAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public MovedModelAnalyzer()
        : base(Descriptors.MovedModel, MarkerKinds.ModelId)
    {
    }

    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) =>
        SavedModels.Of(project).Any(saved => saved.Tree.FilePath == tree.FilePath);

    internal override IEnumerable<SyntaxTree> OtherTrees(MigrationProject project) => SavedModels.Of(project).Select(static saved => saved.Tree);

    private protected override void Analyze(FileContext file)
    {
        foreach (var use in ModelUses.Find(file, ModelVerdictKind.Moved))
        {
            var (id, newId) = (use.Verdict.Id, use.Verdict.NewId!);
            var edit = ModelEdits.Decide(file, use);
            if (edit.Changes.IsEmpty)
                file.Report(use.Span, id, edit.Advice);
            else
                file.Report(use.Span, file.Action(ActionKeys.Rewrite, $"Change '{id}' to '{newId}' ({use.Verdict.Reason})", edit.Changes), id, edit.Advice);
        }

        foreach (var saved in SavedModels.Of(file.Project).Where(saved => saved.Tree.FilePath == file.Tree.FilePath))
            file.Report(saved.Span, saved.Id, $"users may have saved it in '{saved.Name}', so read it as '{saved.NewId}' there");
    }
}
