using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>Scripts, request files and proxies: each sends the key to its own addresses, so that both move, or neither does.</summary>
internal static class ScriptFindings
{
    private static readonly string[] Requests = { ".http", ".rest" };

    /// <summary>
    /// The first address that a file sends requests to and that stays at OpenRouter; null where all of them move, and where it sends
    /// nothing.
    /// </summary>
    public static string? FindAddressThatStays(SettingsFile file) => file.Once(nameof(FindAddressThatStays), () => file.Signals.Sites
        .Where(static site => !site.IsComment).SelectMany(site => site.Urls.Where(url => Stays(file, site, url))).Select(static url => url.Display)
        .Take(1).ToImmutableArray()).FirstOrDefault();

    private static bool Stays(SettingsFile file, TextSite site, UrlText url) => url.Kind == UrlKind.Endpoint
        ? (url.Endpoint is not { Verdict: EndpointVerdict.Kept } && (SendsRequests(file) || SettingUrls.IsOfProxy(site, url)))
            || RequestParts.AreBeside(file, site, url)
        : SettingUrls.IsOfProxy(site, url);

    /// <summary>Whether a file sends the key from a variable that keeps its name.</summary>
    public static bool KeepsKey(SettingsFile file) => (FindAddressThatStays(file) is not null
            || (SendsRequests(file) && ProjectVariables.Of(file.Project).ObstacleTo(GatewayVariables.OpenRouterApiKey) is not null))
        && file.Once(nameof(KeepsKey), () => file.Signals.Sites
            .Any(static site => !site.IsComment && Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey).Any()));

    /// <summary>
    /// AIS2005 in a line that sends the key of one company to the other one's host, and in a service or a section that has the variable of one
    /// and an address of the other.
    /// </summary>
    public static IEnumerable<TextFinding> FindMisdirected(SettingsFile file, TextSite site)
    {
        if (site.IsComment || !new[] { GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable }
            .Any(name => Names.FindExact(site.Text.Value, name).Any()))
            yield break;
        var beside = file.IsYaml && site.Sections.Length > 1 ? Beside(file, site).ToList() : new List<TextSite> { site };
        var old = beside.SelectMany(static other => other.Urls)
            .FirstOrDefault(static url => url.Kind == UrlKind.Endpoint && url.Endpoint is not { Access: EndpointAccess.Public })?.Display;
        var moved = beside.Exists(other => other.Text.Value.Contains("://" + file.Options.Target.Host, StringComparison.OrdinalIgnoreCase));
        if (old is null == !moved)
            yield break;
        var (own, wrong, company) = moved ? (file.Options.ApiKeyVariable, GatewayVariables.OpenRouterApiKey, GatewayHosts.NewCompany)
            : (GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable, GatewayHosts.Company);
        // `Llm__ApiKey: ${OPENROUTER_API_KEY}`: AIS2001 says that the variable fills this setting, and needs a new value.
        if (beside.Exists(other => Names.FindExact(other.Text.Value, own).Any()) || FilledSettings.FindUnread(file, site, wrong) is not null)
            yield break;
        foreach (var at in Names.FindExact(site.Text.Value, wrong).Take(1))
            yield return TextFinding.Report(Descriptors.MisdirectedKey, site.Text.Span(at, at + wrong.Length),
                KeyMessages.Misdirected(wrong, old ?? file.Options.Target.Host, company));
    }

    /// <summary>What else stands in the service or job of a place.</summary>
    private static IEnumerable<TextSite> Beside(SettingsFile file, TextSite site)
    {
        var scope = file.ScopeOf(site);
        return file.Signals.Sites.Where(other => !other.IsComment && scope.Contains(other.Text.Span(0, 0).Start));
    }

    private static bool SendsRequests(SettingsFile file) =>
        Path.GetExtension(file.Path) is var extension
            && (Requests.Contains(extension, StringComparer.OrdinalIgnoreCase) || ForeignPrograms.ScriptExtensions.Contains(extension));
}
