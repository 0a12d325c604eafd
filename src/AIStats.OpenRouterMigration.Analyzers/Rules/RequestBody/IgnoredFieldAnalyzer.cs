using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.RequestBody;

/// <summary>AIS5002: a field of a request body that AI Stats accepts and ignores, or reads differently.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredFieldAnalyzer : SignalAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public IgnoredFieldAnalyzer()
        : base(Descriptors.IgnoredField, MarkerKinds.BodyField)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var finding in BodyFindings.Of(file))
        {
            if (finding.Row.Verdict != BodyVerdict.Rejected)
                file.Report(finding.Member.Span, finding.Row.Path, finding.Row.Verdict == BodyVerdict.Ignored ? "ignores"
                    : "changes", finding.Row.Advice);
        }
    }
}
