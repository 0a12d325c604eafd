using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The endpoint rules (AIS1001–AIS1007) in additional files.</summary>
internal static class EndpointFindings
{
    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        foreach (var url in site.Urls)
            yield return Read(file, site, url);
    }

    private static TextFinding Read(SettingsFile file, TextSite site, UrlText url)
    {
        var target = file.Options.Target;
        switch (url)
        {
            case { HostRow.Role: HostRole.Moved }:
                return TextFinding.Report(Descriptors.ChangedEndpoint, url.Span, url.Display, url.HostRow.Advice);
            case { HostRow.Role: HostRole.Missing or HostRole.Region }:
                return TextFinding.Report(Descriptors.MissingEndpoint, url.Span, url.Display, url.HostRow.Advice);
            // The path in C# carries the edit of both, so that one pass moves both or neither.
            case var _ when SplitBases.Of(file.Project).GroupOf(url) is { } group:
                var byHand = group.Obstacle is { } obstacle ? $" by hand, since {obstacle}" : "";
                return TextFinding.Report(Descriptors.SplitBaseUrl, url.Span, $"'{url.Display}' is the base of OpenRouter paths in C#; write '{target.Authority}' here and leave '/api' out there{byHand}");
            case var _ when HostFindings.Find(file, site, url) is { } host:
                return host;
            // The key beside it stays, so the address does too.
            case { Endpoint.Verdict: EndpointVerdict.Kept } when ProgramSections.Find(file, site) is not null:
                return TextFinding.Report(Descriptors.EndpointUrl, url.Span, url.Display, url.DisplayAt(target));
            case { Endpoint.Verdict: EndpointVerdict.Kept }:
                var changes = url.MoveTo(target);
                return new TextFinding(Descriptors.EndpointUrl, changes[0].Span, changes, url.Display, url.DisplayAt(target));
            case { Endpoint: { Verdict: EndpointVerdict.Changed } row }:
                return TextFinding.Report(Descriptors.ChangedEndpoint, url.Span, url.Display, row.Difference);
            case { Endpoint: { } row }:
                return TextFinding.Report(Descriptors.MissingEndpoint, url.Span, url.Display, row.Difference);
            case { Kind: UrlKind.Endpoint }:
                return TextFinding.Report(Descriptors.MissingEndpoint, url.Span, url.Display, "the map knows no such path, so look it up in the AI Stats API reference");
            case { Kind: UrlKind.Root or UrlKind.Host } when SettingUrls.IsValue(site, url):
                return TextFinding.Report(Descriptors.SplitBaseUrl, url.Span, $"'{url.Display}' has no path in sight; write '{target.Authority}' here and leave '/api' out of the paths that are added to it");
            default:
                return WebLinks.Counterpart(url) is { } page
                    ? LinkFindings.Read(file, site, url, page)
                    : TextFinding.Report(Descriptors.Mention, url.Span, "A text", url.Display);
        }
    }
}
