using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>The header rules (AIS3001–AIS3003) in additional files: JSON keys, and lines such as <c>X-Title: …</c> of .http files.</summary>
internal static class HeaderFindings
{
    /// <summary>The headers that a file names.</summary>
    private static ImmutableHashSet<string> Names(SettingsFile file) => file.Once(nameof(HeaderFindings), () => file.Signals.Sites
        .SelectMany(static site => HeaderName.Find(site.Text)).Select(static header => header.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The findings in a piece of text.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        if ((site.Markers & (MarkerKinds.Referer | MarkerKinds.SharedHeader | MarkerKinds.OpenRouterHeader)) == 0)
            yield break;
        var stay = Connections.Of(file.Project).ForSetting(file, site);
        foreach (var header in HeaderName.Find(site.Text))
        {
            // Other services use X-Title too, so it needs evidence of OpenRouter. The names of the other headers are evidence themselves.
            if (header.Row.Name == GatewayHeaders.Title
                && (site.Sections.Any(static section => section.Name?.Contains(GatewayHosts.PushService, StringComparison.OrdinalIgnoreCase) == true)
                || !file.Signals.Sites.Any(static site => !site.IsComment && (site.Markers & MarkerKinds.Signal) != 0)))
                continue;
            var end = header.Start + header.Name.Length;
            var span = site.Text.Span(header.Start, end);
            switch (header.Row)
            {
                case { Verdict: HeaderVerdict.Attribution, NewName: { } newName } when stay is not null && header.Name != newName:
                    yield return TextFinding.Report(Descriptors.AttributionHeader, span, header.Name, stay.Message);
                    break;
                case { Verdict: HeaderVerdict.Renamed } when stay is not null:
                    yield return TextFinding.Report(Descriptors.OpenRouterTitleHeader, span, header.Name, stay.Message);
                    break;
                case { Verdict: HeaderVerdict.Attribution } when file.Options.AttributionHeaders == AttributionHeaderChoice.Remove:
                    yield return TextFinding.Report(Descriptors.AttributionHeader, span, header.Name, "remove it");
                    break;
                case { Verdict: HeaderVerdict.Attribution, NewName: { } newName } when header.Name != newName:
                    yield return new TextFinding(Descriptors.AttributionHeader, span, site.Text.Replace(header.Start, end, newName), header.Name,
                        $"write '{newName}' for AI Stats or remove it");
                    break;
                case { Verdict: HeaderVerdict.Renamed, NewName: { } newName }:
                    yield return Names(file).Contains(newName)
                        ? TextFinding.Report(Descriptors.OpenRouterTitleHeader, span, header.Name, $"'{newName}' is already here, so remove this one")
                        : new TextFinding(Descriptors.OpenRouterTitleHeader, span, site.Text.Replace(header.Start, end, newName), header.Name,
                        $"write '{newName}' instead");
                    break;
                case { Verdict: HeaderVerdict.Ignored } when header.Name.StartsWith("X-", StringComparison.OrdinalIgnoreCase):
                    yield return TextFinding.Report(Descriptors.UnreadHeader, span, header.Name, "read", header.Row.Advice);
                    break;
            }
        }
    }
}
