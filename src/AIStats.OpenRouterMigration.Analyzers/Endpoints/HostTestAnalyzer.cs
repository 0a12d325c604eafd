using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>AIS1005: a test of the host name, which has to mean after the migration what it meant before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostTestAnalyzer : MigrationAnalyzer
{
    /// <summary>The host as a regular expression has it; what else the expression says, only a person knows.</summary>
    private static readonly string Pattern = GatewayHosts.OpenRouter.Replace(".", "\\.");

    /// <summary>Creates the analyzer.</summary>
    public HostTestAnalyzer()
        : base(Descriptors.HostTest, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            var pattern = site.Text.Value.IndexOf(Pattern, StringComparison.OrdinalIgnoreCase);
            if (pattern >= 0)
                file.Report(site.Text.Span(pattern, pattern + Pattern.Length), Pattern, $"match '{file.Options.Target.Host}' by hand");
            if (!HostTests.IsOne(site.Expression))
                continue;

            if (HostTests.IsWordOnly(site))
                file.Report(site.Text.Span(0, site.Text.Value.Length), site.Text.Value, $"test '{file.Options.Target.Host}' by hand if this text is an address");
            foreach (var url in site.Urls)
            {
                if (url.Kind is UrlKind.Root or UrlKind.Host)
                    Report(file, site, url);
            }
        }
    }

    private static void Report(FileContext file, StringSite site, UrlText url)
    {
        var target = file.Options.Target;
        var changes = url.Kind == UrlKind.Host ? url.MoveHost(target) : url.MoveTo(target);
        if (Duplicates.WouldAppear(site, changes))
            file.Report(url.Span, url.Display, $"'{target.Host}' is tested beside it, so remove this one by hand");
        else if (!file.HasMovingEndpoints)
            file.Report(url.Span, url.Display, $"test '{target.Host}' when the base URL of this project moves");
        else
            file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, $"Test {target.Host}", changes), url.Display, $"test '{target.Host}' instead");
    }
}
