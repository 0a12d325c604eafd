using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A host, an address or a word that code compares with, and whose new value it does not know yet.</summary>
/// <param name="Site">The string.</param>
/// <param name="Span">What is tested for in it.</param>
/// <param name="Display">The same, for a message.</param>
/// <param name="Shown">The new value, for a message.</param>
/// <param name="Changes">What makes the new value of it.</param>
/// <param name="Edits">What lets the code know the new value as well; null where only a person can write it.</param>
internal sealed record HostTest(StringSite Site, TextSpan Span, string Display, string Shown, ImmutableArray<TextChange> Changes, ImmutableArray<Edit>? Edits)
{
    /// <summary>Those in a file.</summary>
    public static IEnumerable<HostTest> In(FileContext file) => Words(file)
        .Concat(UrlUses.Of(file).Where(static use => use.Verdict == UrlVerdict.Compared).Select(use => OfUrl(file, use.Site, use.Url)))
        .Where(static test => test.Edits is not { IsEmpty: true } && !Duplicates.WouldAppear(test.Site, test.Changes));

    private static HostTest OfUrl(FileContext file, StringSite site, UrlText url)
    {
        var target = file.Options.Target;
        var changes = url.Kind == UrlKind.Host ? url.MoveHost(target) : url.MoveTo(target);
        var shown = url.Kind == UrlKind.Endpoint ? url.DisplayAt(target) : (url.Host[0] == '.' ? "." : "") + target.Host;
        return new HostTest(site, url.Span, url.Display, shown, changes, HostTestEdits.Find(file, site, url, changes));
    }

    /// <summary>Tests for <c>openrouter</c> alone. One for <c>.openrouter.</c> looks for a domain below another, and the new host has none like it.</summary>
    private static IEnumerable<HostTest> Words(FileContext file) =>
        from site in file.Strings(MarkerKinds.OpenRouter)
        let word = HostComparisons.WordOnly(site)
        where word is not null && HostComparisons.IsTest(site.Expression)
        let changes = ImmutableArray.Create(new TextChange(word.Value, file.Options.Target.Host))
        select new HostTest(site, word.Value, site.Text.Value, file.Options.Target.Host, changes,
            site.Text.Value[0] == '.' ? null : HostTestEdits.Find(file, site, changes));
}
