using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the paths that JSON has beside a base: <c>"BaseUrl": "https://…/v1", "CreditsEndpoint": "/credits"</c>. The code adds them to the base, so that
/// they go where the base goes.
/// </summary>
internal static class PathsBesideBase
{
    /// <summary>The paths in the object of a base, with their rows; none where a string is no base.</summary>
    public static IEnumerable<(StringText Path, EndpointRow Endpoint)> Find(SettingsFile file, TextSite site)
    {
        if (!file.IsJson || site.IsComment || site.IsKey || site.Sections.IsEmpty || !IsBase(file, site.Text.Value.TrimEnd('/')))
            yield break;
        var text = file.Text.ToString();
        var scope = file.ScopeOf(site);
        foreach (var part in JsonStrings.Read(text, span => span.Length > 1 && scope.Contains(span) && text[span.Start] == '/'))
        {
            if (!part.IsKey && !part.IsComment && GatewayEndpoints.Find(GatewayPaths.Version + part.Text.Value) is { } row)
                yield return (part.Text, row);
        }
    }

    private static bool IsBase(SettingsFile file, string value) => value.Equals(file.Options.Target.Url, StringComparison.OrdinalIgnoreCase)
        || (value.EndsWith(GatewayPaths.Version, StringComparison.OrdinalIgnoreCase)
            && value.EndsWith("//" + GatewayHosts.OpenRouter + GatewayPaths.Version, StringComparison.OrdinalIgnoreCase));
}
