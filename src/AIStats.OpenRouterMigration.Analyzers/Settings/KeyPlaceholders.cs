using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Texts of other files that show how OpenRouter's keys begin, beside a link to its pages: <c>PlaceholderText="sk-or-v1-..."</c>. Who follows the link
/// gets a key of the company that it leads to, so the text changes with the nearest link, or has a warning.
/// </summary>
internal static class KeyPlaceholders
{
    /// <summary>What changes in the texts that a link is the nearest one of.</summary>
    public static IEnumerable<TextChange> Change(SettingsFile file, UrlText link) => ByLink(file)[link.Span];

    /// <summary>The changes by the places of the links, found once: a file may have thousands of links, and few of these texts.</summary>
    private static ILookup<TextSpan, TextChange> ByLink(SettingsFile file) => file.Once(nameof(KeyPlaceholders), () => file.Signals.Sites.Where(IsOne)
        .Select(site => (Link: Nearest(file, site), Sentence: Sentence.Of(file, site))).Where(static found => found.Link is not null && found.Sentence.IsWhole)
        .SelectMany(static found => found.Sentence.Changes, static (found, change) => (found.Link!.Value.Link.Span, Change: change))
        .ToLookup(static found => found.Span, static found => found.Change));

    /// <summary>Whether a text does not change although the link beside it does, or did.</summary>
    public static bool IsLeftBehind(SettingsFile file, TextSite site) => IsOne(site) && (Nearest(file, site) is var (around, link)
        ? Sentence.Of(file, site).Changes.IsEmpty && WebLinks.Counterpart(link) is { } page && !LinkFindings.Read(file, around, link, page).Changes.IsEmpty
        : file.Signals.Sites.Any(static other => !other.IsComment && HoldsNewPage(other.Text.Value)));

    private static bool IsOne(TextSite site) => (site.Markers & MarkerKinds.Key) != 0 && !site.IsComment && !site.IsKey && site.Urls.IsEmpty;

    /// <summary>The link to a page that stands nearest to a text; null where the file has none.</summary>
    private static (TextSite Site, UrlText Link)? Nearest(SettingsFile file, TextSite site)
    {
        var at = site.Text.Span(0, 0).Start;
        return file.Signals.Sites.Where(static other => !other.IsComment)
            .SelectMany(static other => other.Urls, static (other, url) => (Site: other, Link: url))
            .Where(static found => found.Link.Kind == UrlKind.Page).OrderBy(found => Math.Abs(found.Link.Span.Start - at))
            .Select(static found => ((TextSite, UrlText)?)found).FirstOrDefault();
    }

    private static bool HoldsNewPage(string text) => text.IndexOf(WebPages.Site, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && (at == 0 || text[at - 1] == '/');
}
