using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

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
            if (HostComparisons.IsTest(site.Expression) && HostComparisons.IsWordOnly(site))
                file.Report(site.Text.Span(0, site.Text.Value.Length), site.Text.Value,
                    $"test '{file.Options.Target.Host}' by hand if this text is an address");
        }

        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Compared))
            Report(file, use.Site, use.Url);
    }

    private static void Report(FileContext file, StringSite site, UrlText url)
    {
        var target = file.Options.Target;
        var changes = url.Kind == UrlKind.Host ? url.MoveHost(target) : url.MoveTo(target);
        var shown = url.Kind == UrlKind.Endpoint ? url.DisplayAt(target) : (url.Host[0] == '.' ? "." : "") + target.Host;
        var edits = HostTestEdits.Find(file, site, url, changes);
        if (edits is { IsEmpty: true } || Duplicates.WouldAppear(site, changes))
            return;
        if (Connections.Of(file.Project).ForTest(site.Expression) is { } stay)
            file.Report(url.Span, url.Display, $"test '{shown}' when the address moves; {stay.Message}");
        else if (edits is null)
            file.Report(url.Span, url.Display, $"test '{shown}' as well, by hand");
        else
            file.Report(changes[0].Span, new EditAction(ActionKeys.Rewrite, $"Test {shown}", edits.Value), url.Display,
                HostComparisons.TakesNewValueAlone(site.Expression) ? $"write '{shown}' instead" : $"test '{shown}' as well");
    }
}
