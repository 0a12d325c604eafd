using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Documents and sources in other languages: one finding a file (AIS1007), at its first place and with all others behind it. Nothing in
/// them is rewritten, but the code of a Markdown document where the project asks for it. A key is a leak wherever it stands.
/// </summary>
internal static class FileMentions
{
    private const MarkerKinds Named = MarkerKinds.OpenRouter | MarkerKinds.OpenRouterHeader | MarkerKinds.Referer | MarkerKinds.SpacedName;

    /// <summary>The findings in a file.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file)
    {
        var moved = file.Project.MovesDocuments && file.Role == FileRole.Document ? FindInCode(file).ToImmutableArray() : ImmutableArray<TextFinding>.Empty;
        foreach (var finding in moved)
            yield return finding;

        var places = file.Signals.Sites.Where(static site => (site.Markers & Named) != 0)
            .SelectMany(site => Places(file, site))
            .Where(place => !moved.Any(finding => finding.Changes.Any(change => change.Span.IntersectsWith(place.Span))))
            .ToImmutableArray();
        if (!places.IsEmpty)
            yield return Report(file, places);

        foreach (var finding in file.Signals.Sites.SelectMany(site => CredentialFindings.FindKeys(file, site)))
            yield return finding;
    }

    private static TextFinding Report(SettingsFile file, ImmutableArray<Place> places)
    {
        // Report a URL or a variable before the mere name of the company: it is what a program uses.
        var advice = FileRoles.AdviceFor(file.Path, file.Text.ToString());
        var first = (advice is null ? null : places.FirstOrDefault(static place => place.IsUsed))
            ?? places.FirstOrDefault(static place => place.New.Length > 0) ?? places[0];
        var what = FileRoles.Name(file.Path) + (places.Length == 1 ? "" : $" ({places.Length} places)");
        return TextFinding.Report(Descriptors.Mention, first.Span, what, first.Text,
            first.New.Length > 0 ? $"write '{first.New}'" + (advice ?? " by hand") : MentionFindings.CheckIt) with
        {
            // It goes on with OpenRouter, whatever moves in C#.
            Severity = advice is not null && first.IsUsed ? DiagnosticSeverity.Warning : null,
            Places = places.Where(place => place != first).Select(static place => place.Span).ToImmutableArray(),
        };
    }

    private static IEnumerable<Place> Places(SettingsFile file, TextSite site)
    {
        foreach (var url in site.Urls)
            yield return new Place(url.Span, url.Display, New(file, url)) { IsUsed = !site.IsComment && url.Endpoint?.Verdict == EndpointVerdict.Kept };
        var headers = MentionFindings.FindHeaders(site.Text.Value).ToList();
        foreach (var header in headers)
            yield return new Place(site.Text.Span(header.Start, header.End), site.Text.Value.Substring(header.Start, header.End - header.Start), "");
        foreach (var (start, end) in Names.FindHolding(site.Text.Value, GatewayVariables.Word))
        {
            var span = site.Text.Span(start, end);
            if (site.Urls.Any(url => url.Span.IntersectsWith(span))
                || headers.Any(header => header.Start <= start && start < header.End))
                continue;
            var name = site.Text.Value.Substring(start, end - start);
            yield return name == GatewayVariables.OpenRouterApiKey ? new Place(span, name, file.Options.ApiKeyVariable) { IsUsed = !site.IsComment }
                : new Place(span, name, "");
        }
    }

    private static string New(SettingsFile file, UrlText url) =>
        url.Endpoint?.Verdict == EndpointVerdict.Kept ? url.DisplayAt(file.Options.Target)
        : url.Kind == UrlKind.Page && WebLinks.Counterpart(url) is { } page ? (url.HasScheme ? "https://" : "") + page
        : "";

    /// <summary>The findings of the other rules whose whole edit stands in the document's code.</summary>
    private static IEnumerable<TextFinding> FindInCode(SettingsFile file)
    {
        var code = MarkdownCode.Find(file.Text).ToArray();
        return
            from site in file.Signals.Sites
            from finding in EndpointFindings.Find(file, site).Concat(CredentialFindings.Find(file, site)).Concat(HeaderFindings.Find(file, site))
            where !finding.Changes.IsEmpty && finding.Changes.All(change => code.Any(span => span.Contains(change.Span)))
            select finding;
    }

    private sealed record Place(TextSpan Span, string Text, string New)
    {
        /// <summary>Whether a program uses it: an address of the API, or the key's variable, and no comment.</summary>
        public bool IsUsed { get; init; }
    }
}
