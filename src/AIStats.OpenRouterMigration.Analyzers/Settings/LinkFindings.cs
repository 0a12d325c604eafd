using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>AIS1006 in additional files: a link to a web page that both sites have, with the sentence that it stands in.</summary>
internal static class LinkFindings
{
    /// <summary>The finding about a link.</summary>
    /// <param name="file">The file.</param>
    /// <param name="site">The piece of it.</param>
    /// <param name="url">The link.</param>
    /// <param name="page">The page to link to instead, without scheme.</param>
    public static TextFinding Read(SettingsFile file, TextSite site, UrlText url, string page)
    {
        var sentence = Sentence.Of(file, site);
        var changes = sentence.IsWhole ? url.ReplaceAddress(page) : sentence.Changes;
        // https://openrouter.ai may be a base URL; only a key such as `HelpLink` says that people open it.
        var mayBeBase = url.Kind == UrlKind.Root && !(site.Key is { } key && WebLinks.IsLinkName(key));
        var counterpart = $"AI Stats has '{(url.HasScheme ? "https://" : "")}{page}'";
        var obstacle = mayBeBase ? counterpart + ", so change it by hand" : WebPages.IsReportOnly(url.Path) ? counterpart + ", but read it first"
            : Connections.Of(file.Project).ForSetting(file, site)?.Message ?? (sentence.IsWhole ? null : sentence.Obstacle)
            ?? Translations.ObstacleTo(file, site)
            ?? WebLinks.ObstacleOf(url) ?? (changes.IsDefault ? counterpart + ", so change it by hand" : null);
        return new TextFinding(
            Descriptors.WebPageLink, url.Span, obstacle is null ? changes.AddRange(KeyPlaceholders.Change(file, url))
                : ImmutableArray<TextChange>.Empty, url.Display, obstacle ?? counterpart);
    }
}
