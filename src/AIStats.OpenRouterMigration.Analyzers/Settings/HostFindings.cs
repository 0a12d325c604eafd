using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>AIS1005 in additional files: a host that is listed, or sent as the Host header of a proxy, and that no path is added to.</summary>
internal static class HostFindings
{
    /// <summary>The finding; null where the address is not listed and not sent as a header.</summary>
    public static TextFinding? Find(SettingsFile file, TextSite site, UrlText url)
    {
        if (url.Kind is not (UrlKind.Root or UrlKind.Host))
            return null;
        var target = file.Options.Target;
        if (SettingUrls.IsListed(site))
        {
            return CanMoveListed(file, site, url) && ListedBeside.Insert(file.Text, url, target, HostComparisons.IsPolicy(site.Text.Value)) is { } insertion
                ? new TextFinding(Descriptors.HostTest, url.Span, ImmutableArray.Create(insertion), url.Display, $"list '{target.Host}' as well")
                : TextFinding.Report(Descriptors.HostTest, url.Span, url.Display, $"list '{target.Host}' as well when calls go there");
        }

        if (url.Kind != UrlKind.Host || Scope(file, site) is not { } scope)
            return null;
        var beside = Addresses(file, scope).ToList();
        if (beside.Count == 0 && site.Key == "Host")
            return null;
        return beside.Exists(other => Moves(file, other)) && (scope.Length < file.Text.Length || beside.TrueForAll(other => Moves(file, other)))
            ? new TextFinding(Descriptors.HostTest, url.Span, url.MoveHost(target), url.Display, $"write '{target.Host}' together with its URL")
            : TextFinding.Report(Descriptors.HostTest, url.Span, url.Display, $"write '{target.Host}' when its URL moves");
    }

    private static bool CanMoveListed(SettingsFile file, TextSite site, UrlText url) =>
        !SettingUrls.IsListOfCallers(site)
        && !url.Host.StartsWith(".", StringComparison.Ordinal)
        && Connections.Of(file.Project).ForSetting(file, site) is null;

    /// <summary>Whether a listed host has the new one beside it already.</summary>
    public static bool IsListedBeside(SettingsFile file, TextSite site) => SettingUrls.IsListed(site)
        && ListedBeside.IsThere(file.Text, site.Urls, file.Options.Target.Host);

    /// <summary>
    /// Where the address of a Host header has to stand: in its section, or anywhere in the file for a transform of a route; null where it
    /// is no Host header.
    /// </summary>
    private static TextSpan? Scope(SettingsFile file, TextSite site)
    {
        if (ProxyDirectives.SendHost(site.Text.Value))
            return site.Sections.IsEmpty ? new TextSpan(0, file.Text.Length) : site.Sections[site.Sections.Length - 1].Block(file.Text);
        if (site.Sections.IsEmpty || !file.IsJson)
            return null;
        var text = file.Text.ToString();
        var inner = site.Sections[site.Sections.Length - 1].Braces(text);
        return site.Key == "Host" ? inner
            : site.Key == "Set" && text.IndexOf("\"Host\"", inner.Start, inner.Length, StringComparison.Ordinal) >= 0 ? new TextSpan(0, text.Length)
            : null;
    }

    private static IEnumerable<UrlText> Addresses(SettingsFile file, TextSpan scope) =>
        file.Signals.Sites.Where(static site => !site.IsComment && !SettingUrls.IsListed(site)).SelectMany(static site => site.Urls)
            .Where(url => url.HasScheme && scope.Contains(url.Span));

    private static bool Moves(SettingsFile file, UrlText url) => url.Endpoint?.Verdict == EndpointVerdict.Kept && !SplitBases.Of(file.Project).Owns(url);
}
