using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
                if ((site.Markers & MarkerKinds.Key) == 0 && header.Row.Verdict is HeaderVerdict.Ignored or HeaderVerdict.NotSent && IsHeader(file, header))
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
        else if (header.IsWhole && HeaderRemoval.Find(header.Site.Expression, file.Tree.GetText()) is { } removal)
            file.Report(span, file.Action(ActionKeys.Remove, $"Remove {header.Name}", removal), header.Name, "read", header.Row.Advice);
        else
            file.Report(span, header.Name, "read", header.Row.Advice);
    }

    /// <summary>
    /// Names such as <c>openrouter-api-key</c> are secrets or settings; a header of that form begins like OpenRouter writes it. Others have an
    /// X-Generation-Id too.
    /// </summary>
    private static bool IsHeader(FileContext file, HeaderName header) =>
        header.Name.StartsWith(GatewayHeaders.OwnPrefix, StringComparison.OrdinalIgnoreCase)
        || (header.Name.StartsWith(GatewayHeaders.ShortPrefix, StringComparison.Ordinal) && IsAmongHeaders(header.Site.Expression))
        || (header.Row.Name[0] == 'X' && file.HasSignal);

    /// <summary>
    /// Whether the statement, attribute or member around a name speaks of headers: named clients and cache entries begin with the company's name too.
    /// </summary>
    private static bool IsAmongHeaders(SyntaxNode name) =>
        name.Ancestors().First(static node => node is StatementSyntax or AttributeSyntax or MemberDeclarationSyntax or CompilationUnitSyntax).ToString()
            .Contains("header", StringComparison.OrdinalIgnoreCase);
}
