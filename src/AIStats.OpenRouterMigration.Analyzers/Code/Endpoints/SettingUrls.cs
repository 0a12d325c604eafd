using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What a URL in a settings file is.</summary>
internal static class SettingUrls
{
    private static readonly string[] Lists = { "csp", "contentsecurity", "src", "allow", "egress", "outbound", "hosts", "domains", "whitelist",
        "fqdn", "matchname", "matchpattern" };

    /// <summary>Lists of who may call, and of addresses by number: another host means something else there.</summary>
    private static readonly string[] Callers = { "cors", "origin", "allowedhosts", "extrahosts" };
    private static readonly string[] LinkAttributes = { "href=", "src=", "NavigateUri=" };
    private static readonly string[] LinkSettings = { "ProjectUrl", "RepositoryUrl" };

    /// <summary>Whether paths may be added to the address: it is the whole value of a setting, without a path or with the API's root.</summary>
    public static bool IsBase(TextSite site, UrlText url) =>
        !site.IsComment && !IsListed(site) && IsValue(site, url)
            && (url.Kind is UrlKind.Root or UrlKind.Host || url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: GatewayPaths.Root or GatewayPaths.Version });

    /// <summary>Whether the address is the whole value of a setting, and neither part of a sentence nor a link for people.</summary>
    public static bool IsValue(TextSite site, UrlText url)
    {
        if (site.Key is { } key && (WebLinks.IsLinkName(key) || LinkSettings.Any(word => key.EndsWith(word, StringComparison.OrdinalIgnoreCase))))
            return false;
        if (url.IsWhole)
            return true;
        var value = site.Text.Value;
        var (start, end) = (StartOf(site, url), site.Text.IndexOf(url.Span.End - 1) + 1);
        var last = start - 1;
        while (last >= 0 && char.IsWhiteSpace(value[last]))
            last--;
        if (last < 0)
            return false;
        return value[last] switch
        {
            '"' or '\'' => end < value.Length && value[end] == value[last] && !LinkAttributes.Any(name => EndsWith(value, last, name))
                && !IsSelected(value, last),
            '>' => StartsWith(value, end, "</") && !StartsWith(value, end, "</a>"),
            '=' or ':' => site.Key is not null && IsEnd(value, end),
            // An item of a list.
            '-' when value.TrimStart().Length == value.Length - last => IsEnd(value, end),
            // ${NAME:-https://…}, ${NAME-https://…}
            '-' => end < value.Length && value[end] == '}' && !char.IsWhiteSpace(value[last - 1]),
            _ => false,
        };
    }

    /// <summary>Whether a quote begins the value of a label in a query for measurements: <c>rate(requests{server="…"}[5m])</c>.</summary>
    private static bool IsSelected(string value, int quote)
    {
        var before = value.Substring(0, quote).TrimEnd('=', '~', '!');
        return before.Length < quote && before.LastIndexOf('{') is > 0 and var open && before.IndexOf('}', open) < 0
            && char.IsLetterOrDigit(before[open - 1]);
    }

    /// <summary>Whether a proxy sends its requests on to the address: <c>proxy_pass https://…;</c>.</summary>
    public static bool IsOfProxy(TextSite site, UrlText url) => !site.IsComment && url.HasScheme
        && ProxyDirectives.SendTo(site.Text.Value.Substring(0, StartOf(site, url)));

    /// <summary>Where the scheme of a URL begins, or its host where it has none.</summary>
    private static int StartOf(TextSite site, UrlText url) =>
        site.Text.IndexOf(url.Span.Start) - (url.HasScheme ? url.Display.IndexOf(url.Host, StringComparison.Ordinal) : 0);

    private static bool StartsWith(string value, int start, string text) =>
        string.Compare(value, start, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool EndsWith(string value, int end, string text) =>
        end >= text.Length && string.Compare(value, end - text.Length, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether nothing follows but blanks, a comment, the sign that a line goes on, or another part of a connection string.</summary>
    private static bool IsEnd(string value, int start)
    {
        var i = TextRun.End(value, start, char.IsWhiteSpace);
        return i == value.Length || (value[i] == '#' && i > start) || value[i] is ';' || (value[i] is '\\' or '`' && i + 1 == value.Length);
    }

    /// <summary>Whether a value, or a key, stands in a list of hosts (<c>connect-src</c>, <c>AllowedDomains</c>).</summary>
    public static bool IsListed(TextSite site) =>
        site.IsKey || HostComparisons.IsPolicy(site.Text.Value) || Names(site).Any(static name => Lists.Concat(Callers).Any(word => Holds(name, word)));

    /// <summary>
    /// Whether a value stands in a list of callers (<c>Cors:Origins</c>), or of hosts with their IP addresses (<c>extra_hosts</c>), where
    /// another host means something else.
    /// </summary>
    public static bool IsListOfCallers(TextSite site) => Names(site).Any(static name => Callers.Any(word => Holds(name, word)));

    /// <summary>The name of the list that a value stands in: its own, or that of the section of an item.</summary>
    private static string?[] Names(TextSite site) => new[] { site.Key, IsItem(site) ? site.Sections[site.Sections.Length - 1].Name : null };

    private static bool IsItem(TextSite site) => !site.Sections.IsEmpty && site.Text.Value.TrimStart().StartsWith("- ", StringComparison.Ordinal);

    private static bool Holds(string? name, string word) => name?.Replace("-", "").Replace("_", "").Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
