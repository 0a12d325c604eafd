using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Headers;

/// <summary>AIS3003: a request header that AI Stats does not read, or a response header that it does not send.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadHeaderAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UnreadHeaderAnalyzer()
        : base(Descriptors.UnreadHeader, MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.SharedHeader)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.SharedHeader))
        {
            foreach (var header in HeaderName.Find(site))
            {
                if ((site.Markers & MarkerKinds.Key) == 0 && header.Row.Verdict is HeaderVerdict.Ignored or HeaderVerdict.NotSent
                    && HeaderUse.IsHeader(file, header))
                    Report(file, header);
            }
        }
    }

    private static void Report(FileContext file, HeaderName header)
    {
        var span = header.Site.Text.FirstSpan(header.Start, header.End);
        if (header.Row.Verdict == HeaderVerdict.NotSent)
            file.Report(span, header.Name, "send", header.Row.Advice);
        else if (Connections.Of(file.Project).ForHeaders(header.Site.Expression) is { } stay)
            file.Report(span, header.Name, "read", stay.Message);
        else
            file.Report(span, HeaderActions.Removal(file, header, ActionKeys.Remove), header.Name, "read", header.Row.Advice);
    }
}
