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
        var changes = url.ReplaceAddress(page);
        page = UrlText.WithHoles(page);
        var newUrl = (url.HasScheme ? "https://" : "") + page;
        if (changes.IsDefault || WebPages.IsReportOnly(url.Path) || Duplicates.WouldAppear(site, changes))
            file.Report(url.Span, url.Display, newUrl);
        else
            file.Report(url.Span, file.Action(ActionKeys.Rewrite, $"Link to {page}", changes), url.Display, newUrl);
    }
}
