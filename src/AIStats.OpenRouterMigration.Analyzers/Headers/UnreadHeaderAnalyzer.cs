using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>AIS3003: a request header that AI Stats does not read, or a response header that it does not send.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadHeaderAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UnreadHeaderAnalyzer()
        : base(Descriptors.UnreadHeader, MarkerKinds.OpenRouter | MarkerKinds.SharedHeader)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter | MarkerKinds.SharedHeader))
        {
            if (HeaderName.Read(site) is not { Row.Verdict: HeaderVerdict.Ignored or HeaderVerdict.NotSent } header || !file.HasSignal)
                continue;
            var span = site.Text.Replace(header.Start, header.End, "")[0].Span;
            if (header.Row.Verdict == HeaderVerdict.NotSent)
                file.Report(span, header.Name, "send", header.Row.Advice);
            else if (HeaderRemoval.Find(site.Expression, file.Tree.GetText()) is { } removal)
                file.Report(span, file.Action(ActionKeys.Remove, $"Remove {header.Name}", removal), header.Name, "read", header.Row.Advice);
            else
                file.Report(span, header.Name, "read", header.Row.Advice);
        }
    }
}
