using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>Scripts and request files: each sends the key to its own addresses, so that both move, or neither does.</summary>
internal static class ScriptFindings
{
    private static readonly string[] Requests = { ".http", ".rest" };

    /// <summary>The first address of a script or request file that stays at OpenRouter; null where all of them move, and in files that send nothing.</summary>
    public static string? FindAddressThatStays(SettingsFile file) => SendsRequests(file)
        ? file.Signals.Sites.Where(static site => !site.IsComment).SelectMany(static site => site.Urls)
            .FirstOrDefault(static url => url.Kind == UrlKind.Endpoint && url.Endpoint is not { Verdict: EndpointVerdict.Kept })?.Display
        : null;

    /// <summary>Whether a script or request file sends the key from a variable that keeps its name.</summary>
    public static bool KeepsKey(SettingsFile file) => SendsRequests(file)
        && file.Signals.Sites.Any(static site => !site.IsComment && Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey).Any())
        && (FindAddressThatStays(file) is not null || ProjectVariables.Of(file.Project).ObstacleTo(GatewayVariables.OpenRouterApiKey) is not null);

    /// <summary>AIS2005 in a line that sends the key of one company to the other one's host.</summary>
    public static IEnumerable<TextFinding> FindMisdirected(SettingsFile file, TextSite site)
    {
        var (value, target) = (site.Text.Value, file.Options.Target.Host);
        var old = site.Urls.FirstOrDefault(static url => url.Kind == UrlKind.Endpoint && url.Endpoint is not { Access: EndpointAccess.Public })?.Display;
        var moved = value.IndexOf("://" + target, StringComparison.OrdinalIgnoreCase) >= 0;
        var isOld = old is not null && !moved;
        if (site.IsComment || old is null == !moved)
            yield break;
        var (own, wrong) = isOld ? (GatewayVariables.OpenRouterApiKey, file.Options.ApiKeyVariable)
            : (file.Options.ApiKeyVariable, GatewayVariables.OpenRouterApiKey);
        if (Names.FindExact(value, own).Any())
            yield break;
        foreach (var at in Names.FindExact(value, wrong).Take(1))
            yield return TextFinding.Report(Descriptors.MisdirectedKey, site.Text.Span(at, at + wrong.Length), wrong, old ?? target, isOld ? "OpenRouter"
                : "AI Stats");
    }

    private static bool SendsRequests(SettingsFile file) =>
        Path.GetExtension(file.Path) is var extension
            && (Requests.Contains(extension, StringComparer.OrdinalIgnoreCase) || ForeignPrograms.ScriptExtensions.Contains(extension));
}
