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
            case var _ when file.Project.SplitBases.GroupOf(url) is { } group:
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
            case { Kind: UrlKind.Root or UrlKind.Host } when IsValue(site, url):
                return TextFinding.Report(Descriptors.SplitBaseUrl, url.Span, $"'{url.Display}' has no path in sight; write '{target.Authority}' here and leave '/api' out of the paths that are added to it");
            default:
                return WebLinks.Counterpart(url) is { } page
                    ? LinkFindings.Read(file, site, url, page)
                    : TextFinding.Report(Descriptors.Mention, url.Span, "A text", url.Display);
        }
    }

    /// <summary>Whether paths may be added to the address: it is the whole value of a setting, without a path or with the API's root.</summary>
    public static bool IsBase(TextSite site, UrlText url) =>
        !site.IsComment && !HostFindings.IsListed(site) && IsValue(site, url) && (url.Kind is UrlKind.Root or UrlKind.Host || url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: "/api" or "/api/v1" });

    /// <summary>Whether the address is the whole value of a setting, and neither part of a sentence nor a link for people.</summary>
    private static bool IsValue(TextSite site, UrlText url)
    {
        if (site.Key is { } key && (WebLinks.IsLinkName(key) || LinkSettings.Any(word => key.EndsWith(word, StringComparison.OrdinalIgnoreCase))))
            return false;
        if (url.IsWhole)
            return true;
        var value = site.Text.Value;
        var (start, end) = (site.Text.IndexOf(url.Span.Start) - (url.HasScheme ? url.Display.IndexOf(url.Host, StringComparison.Ordinal) : 0), site.Text.IndexOf(url.Span.End - 1) + 1);
        var last = start - 1;
        while (last >= 0 && char.IsWhiteSpace(value[last]))
            last--;
        if (last < 0)
            return false;
        return value[last] switch
        {
            '"' or '\'' => end < value.Length && value[end] == value[last] && !LinkAttributes.Any(name => EndsWith(value, last, name)),
            '>' => StartsWith(value, end, "</") && !StartsWith(value, end, "</a>"),
            '=' or ':' => site.Key is not null && IsEnd(value, end),
            // An item of a list.
            '-' when value.TrimStart().Length == value.Length - last => IsEnd(value, end),
            // ${NAME:-https://…}, ${NAME-https://…}
            '-' => end < value.Length && value[end] == '}' && !char.IsWhiteSpace(value[last - 1]),
            _ => false,
        };
    }

    private static bool StartsWith(string value, int start, string text) => string.Compare(value, start, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool EndsWith(string value, int end, string text) =>
        end >= text.Length && string.Compare(value, end - text.Length, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether nothing follows but blanks, a comment, the sign that a line goes on, or another part of a connection string.</summary>
    private static bool IsEnd(string value, int start)
    {
        var i = start;
        while (i < value.Length && char.IsWhiteSpace(value[i]))
            i++;
        return i == value.Length || (value[i] == '#' && i > start) || value[i] is ';' || (value[i] is '\\' or '`' && i + 1 == value.Length);
    }

    private static readonly string[] LinkAttributes = { "href=", "src=", "NavigateUri=" };
    private static readonly string[] LinkSettings = { "ProjectUrl", "RepositoryUrl" };
}
