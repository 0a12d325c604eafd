using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// AIS1002 and AIS1003 at a path that JSON has beside a base: <c>"BaseUrl": "https://…/v1", "CreditsEndpoint": "/credits"</c>. The code adds it to the base,
/// so that it goes where the base goes.
/// </summary>
internal static class PathsBesideBase
{
    /// <summary>The findings in the object of a base; none where a string is no base.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        if (!file.IsJson || site.IsComment || site.IsKey || site.Sections.IsEmpty || !IsBase(file, site.Text.Value.TrimEnd('/')))
            yield break;
        var text = file.Text.ToString();
        var scope = file.ScopeOf(site);
        foreach (var part in JsonStrings.Read(text, span => span.Length > 1 && scope.Contains(span) && text[span.Start] == '/'))
        {
            if (part.IsKey || part.IsComment || GatewayEndpoints.Find(GatewayPaths.Version + part.Text.Value) is not { } row)
                continue;
            if (row.Verdict == EndpointVerdict.Changed)
                yield return TextFinding.Report(Descriptors.ChangedEndpoint, part.Text.Span(0, part.Text.Value.Length), part.Text.Value, row.Difference);
            else if (row.Verdict == EndpointVerdict.Missing)
                yield return TextFinding.Report(Descriptors.MissingEndpoint, part.Text.Span(0, part.Text.Value.Length), part.Text.Value, row.Difference);
        }
    }

    private static bool IsBase(SettingsFile file, string value) => value.Equals(file.Options.Target.Url, StringComparison.OrdinalIgnoreCase)
        || (value.EndsWith(GatewayPaths.Version, StringComparison.OrdinalIgnoreCase)
            && value.EndsWith("//" + GatewayHosts.OpenRouter + GatewayPaths.Version, StringComparison.OrdinalIgnoreCase));
}
