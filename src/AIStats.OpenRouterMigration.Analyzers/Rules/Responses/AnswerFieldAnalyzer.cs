using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Responses;

/// <summary>AIS6001: code that depends on what AI Stats does not answer, or answers in another shape or in other cases.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnswerFieldAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public AnswerFieldAnalyzer()
        : base(Descriptors.AnswerField, MarkerKinds.ResponseField | MarkerKinds.CommonField | MarkerKinds.ResponseText | MarkerKinds.ResponseValue)
    {
    }

    /// <summary>A branch on a status holds no word of an answer.</summary>
    private protected override bool LooksAt(MigrationProject project, SyntaxTree tree) =>
        (project.SignalsOf(tree).Kinds & MarkerKinds.Evidence) != 0 || (project.MayNameOtherTarget && project.HasOtherTarget(tree));

    private protected override void Analyze(FileContext file)
    {
        foreach (var (span, row) in AnswerFindings.Find(file))
            file.ReportAs(AnswerFindings.IsBreak(file, span, row) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, span, row.Path, row.Advice);
        foreach (var finding in AnswerTexts.Find(file).Concat(AnswerBranches.Find(file)))
            file.ReportAs(finding.IsBreak ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, finding.Span, finding.What, finding.Difference);
    }
}
