using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>AIS1002 and AIS1003 at a path that JSON has beside a base.</summary>
internal static class PathFindings
{
    /// <summary>The findings in the object of a base; none where a string is no base.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site) => PathsBesideBase.Find(file, site)
        .Where(static path => path.Endpoint.Verdict != EndpointVerdict.Kept)
        .Select(static path => TextFinding.Report(
            path.Endpoint.Verdict == EndpointVerdict.Missing ? Descriptors.MissingEndpoint : Descriptors.ChangedEndpoint,
            path.Path.Span(0, path.Path.Value.Length), path.Path.Value, path.Endpoint.Difference));
}
