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
            if (!HostComparisons.IsTest(site.Expression) && (!site.Urls.Any(static url => url.Kind is UrlKind.Root or UrlKind.Host) || !HostComparisons.IsComparedElsewhere(site.Expression, file.Project)))
                continue;

            if (HostComparisons.IsWordOnly(site))
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
        var host = (url.Host[0] == '.' ? "." : "") + target.Host;
        var changes = url.Kind == UrlKind.Host ? url.MoveHost(target) : url.MoveTo(target);
        if (Duplicates.WouldAppear(site, changes))
            file.Report(url.Span, url.Display, $"'{host}' is tested beside it, so remove this one by hand");
        else if (!SplitBases.AreMoving(file.Project, file.Options.Target) || StaysBehind(file))
            file.Report(url.Span, url.Display, $"test '{host}' when the base URL of this project moves");
        else
            file.Report(changes[0].Span, file.Action(ActionKeys.Rewrite, $"Test {host}", changes), url.Display, $"test '{host}' instead");
    }

    /// <summary>Whether all that the project has of OpenRouter's API is what AI Stats has no counterpart of, such as the sign-in page.</summary>
    private static bool StaysBehind(FileContext file)
    {
        var endpoints = file.Project.Files.SelectMany(static scan => scan.Strings).SelectMany(static site => site.Urls).Where(static url => url.Endpoint is not null);
        return endpoints.Any() && endpoints.All(static url => url.Endpoint!.Verdict == EndpointVerdict.Missing)
            && !file.Project.HoldsString(file.Options.Target.Host)
            && !file.Project.Texts.Values.Any(static text => (text.Signals.Kinds & (MarkerKinds.OpenRouter | MarkerKinds.AIStats)) != MarkerKinds.None);
    }
}
