using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// What people read and no program does: comments, and documents such as a README. URLs, variables and headers in it are mentions
/// (AIS1007, or AIS1006 where the page has a match) and never rewritten; these two stay information in every mode. A key is a leak wherever it stands.
/// </summary>
internal static class MentionFindings
{
    private static readonly string[] Headers = { GatewayHeaders.Referer, "X-OpenRouter-" };

    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        var what = site.IsComment ? "A comment" : "A document";
        var value = site.Text.Value;
        foreach (var url in site.Urls)
        {
            yield return !site.IsComment && url.Kind == UrlKind.Page && WebLinks.Counterpart(url) is { } page
                ? TextFinding.Report(Descriptors.WebPageLink, url.Span, url.Display, (url.HasScheme ? "https://" : "") + page, "")
                : TextFinding.Report(Descriptors.Mention, url.Span, what, url.Display);
        }

        foreach (var (start, end) in Names.FindHolding(value, GatewayVariables.Word + "_"))
            yield return Mention(site, what, start, end);
        foreach (var header in Headers)
        {
            for (var start = 0; (start = value.IndexOf(header, start, StringComparison.OrdinalIgnoreCase)) >= 0; start++)
                yield return Mention(site, what, start, End(value, start));
        }

        foreach (var finding in CredentialFindings.FindKeys(file, site))
            yield return finding;
    }

    private static int End(string value, int start)
    {
        var end = start;
        while (end < value.Length && (char.IsLetterOrDigit(value[end]) || value[end] == '-'))
            end++;
        return end;
    }

    private static TextFinding Mention(TextSite site, string what, int start, int end) =>
        TextFinding.Report(Descriptors.Mention, site.Text.Span(start, end), what, site.Text.Value.Substring(start, end - start));
}
