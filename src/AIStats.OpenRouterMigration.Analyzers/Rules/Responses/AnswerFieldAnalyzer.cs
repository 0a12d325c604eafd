using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Responses;

/// <summary>AIS6001: a read of what AI Stats does not send, or sends in another shape.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnswerFieldAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public AnswerFieldAnalyzer()
        : base(Descriptors.AnswerField, MarkerKinds.ResponseField)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var (span, row) in AnswerFindings.Find(file))
            file.Report(span, row.Path, row.Advice);

        foreach (var site in file.Strings(MarkerKinds.ResponseField))
        {
            if (FindText(site.Text.Value) is var (row, start) && !GatewayCode.IsOthers(file, site.Expression) && (row.Text != GatewayAnswers.IdPrefix || GatewayCode.Mentions(file, site.Expression)))
                file.Report(site.Text.FirstSpan(start, start + row.Text.Length), row.Text, row.Difference);
        }
    }

    private static (AnswerTextRow Row, int Start)? FindText(string text)
    {
        foreach (var row in GatewayAnswers.Texts)
        {
            var start = row.IsWhole ? (text == row.Text ? 0 : -1) : text.IndexOf(row.Text, StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
                return (row, start);
        }

        return null;
    }
}
