using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
            ?? (IsTestedBeside(file, site, url) ? "the code beside it tests the API's URL, so change both by hand" : null)
            ?? (IsPartOfPlans(file, site) ? "it ends a text with a fact about OpenRouter's plans, so change both by hand" : null)
            ?? WebLinks.ObstacleOf(url)
            ?? (changes.IsDefault || Duplicates.WouldAppear(site, changes) ? counterpart + ", so change it by hand" : null);
        if (obstacle is null)
            file.Report(url.Span, file.Action(ActionKeys.Rewrite, $"Link to {UrlText.WithHoles(page)}", changes), url.Display, counterpart);
        else
            file.Report(url.Span, url.Display, obstacle);
    }

    /// <summary>Whether a constant is put into a text with a fact about the company's plans: <c>"50 requests a day. " + More</c>.</summary>
    private static bool IsPartOfPlans(FileContext file, StringSite site) => StringUse.Value(site.Expression).Parent is EqualsValueClauseSyntax
        && StringUse.DeclaredName(site.Expression) is { } name
        && NameUses.Of(file.Project, name).Any(static use => StringText.Outermost(use) is var sum && sum != use
            && GatewayPlans.AreIn(StringText.Read(sum).Value));

    /// <summary>Whether a sentence with the bare address stands in a member that compares with it: <c>"must begin with https://openrouter.ai/"</c>.</summary>
    private static bool IsTestedBeside(FileContext file, StringSite site, UrlText url) => url.Kind == UrlKind.Root && url.IsInProse
        && Places(site.Expression).Select(static place => place.FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .Any(member => member is not null
            && UrlUses.Of(file).Any(use => use.Verdict == UrlVerdict.Compared
                && Places(use.Site.Expression).Any(place => member.Span.Contains(place.Span))));

    /// <summary>Where a text is used in its file: where it stands, and where its constant is named.</summary>
    private static IEnumerable<ExpressionSyntax> Places(ExpressionSyntax text) =>
        (StringUse.Value(text).Parent is EqualsValueClauseSyntax && StringUse.DeclaredName(text) is { } name
            ? StringUse.Uses(text.SyntaxTree, name) : Array.Empty<ExpressionSyntax>()).Prepend(text);
}
