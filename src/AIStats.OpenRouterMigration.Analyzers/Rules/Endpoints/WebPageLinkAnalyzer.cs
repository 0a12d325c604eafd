using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Endpoints;

/// <summary>AIS1006: a link to a web page that both sites have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WebPageLinkAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public WebPageLinkAnalyzer()
        : base(Descriptors.WebPageLink, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var use in UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Page))
            Report(file, use.Site, use.Url, WebLinks.Counterpart(use.Url)!);
    }

    private static void Report(FileContext file, StringSite site, UrlText url, string page)
    {
        var sentence = Sentence.Of(file, site);
        var changes = sentence.IsWhole ? url.ReplaceAddress(page) : sentence.Changes;
        var counterpart = $"AI Stats has '{(url.HasScheme ? "https://" : "")}{UrlText.WithHoles(page)}'";
        var obstacle = WebPages.IsReportOnly(url.Path) ? counterpart + ", but read it first"
            : Connections.Of(file.Project).ForPages(site.Expression)?.Message ?? (sentence.IsWhole ? null : sentence.Obstacle)
            ?? WebLinks.ObstacleOf(file, site, url)
            ?? (changes.IsDefault || Duplicates.WouldAppear(site, changes) ? counterpart + ", so change it by hand" : null);
        if (obstacle is null)
            file.Report(url.Span, file.Action(ActionKeys.Rewrite, $"Link to {UrlText.WithHoles(page)}", changes), url.Display, counterpart);
        else
            file.Report(url.Span, url.Display, obstacle);
    }
}
