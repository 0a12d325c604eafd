using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Says what the URLs of a file are: the one ordered switch that all endpoint rules, and those of other files, filter.</summary>
internal static class UrlUses
{
    private const string Unknown = "this path is unknown, so look it up in the AI Stats API reference";

    /// <summary>The URLs in the strings of a C# file, found once.</summary>
    public static ImmutableArray<UrlUse> Of(FileContext file) => In(file.Project, file.Tree);

    /// <summary>The URLs in the strings of a C# file of a project, found once.</summary>
    public static ImmutableArray<UrlUse> In(MigrationProject project, SyntaxTree tree) => project.Once(nameof(UrlUses), tree, () =>
        project.SignalsOf(tree).Strings.SelectMany(site => site.Urls.Select(url => Read(project, site, url))).ToImmutableArray());

    /// <summary>What a URL is, and what to say about it.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="hasPaths">Whether paths that are written elsewhere are added to it.</param>
    /// <param name="place">What the place makes of an address of the main host: compared, a link (a page), a base, or an address like any
    /// other (kept). Asked last, since it looks around.</param>
    public static (UrlVerdict Verdict, string Advice) Judge(UrlText url, bool hasPaths, Func<UrlVerdict> place) => url switch
    {
        { HostRow.Role: HostRole.Moved } => (UrlVerdict.Changed, url.HostRow.Advice),
        { HostRow.Role: HostRole.Missing or HostRole.Region } => (UrlVerdict.Missing, url.HostRow.Advice),
        { Endpoint: { Verdict: EndpointVerdict.Missing } row } => (UrlVerdict.Missing, row.Difference),
        { Endpoint: { Verdict: EndpointVerdict.Changed } row } => (UrlVerdict.Changed, row.Difference),
        { Kind: UrlKind.Endpoint, Endpoint: null } => (UrlVerdict.Missing, Unknown),
        _ when hasPaths => (UrlVerdict.Base, ""),
        { Kind: UrlKind.Endpoint } => (place() == UrlVerdict.Compared ? UrlVerdict.Compared : UrlVerdict.Kept, ""),
        { Kind: UrlKind.Root or UrlKind.Host } => (place(), ""),
        { HostRow.Role: HostRole.Assets } => (UrlVerdict.Mention, ""),
        _ => (WebLinks.Counterpart(url) is null ? UrlVerdict.Mention : UrlVerdict.Page, ""),
    };

    private static UrlUse Read(MigrationProject project, StringSite site, UrlText url)
    {
        var (verdict, advice) = Judge(url, SplitBases.Of(project).Owns(url), () => Place(project, site, url));
        return new UrlUse(verdict, site, url, advice);
    }

    private static UrlVerdict Place(MigrationProject project, StringSite site, UrlText url)
    {
        var expression = site.Expression;
        if (url.Kind == UrlKind.Endpoint)
            return HostComparisons.IsAddressTest(site) ? UrlVerdict.Compared : UrlVerdict.Kept;
        if (HostComparisons.IsTest(expression) || HostComparisons.IsComparedElsewhere(expression, project))
            return UrlVerdict.Compared;
        if (HostComparisons.IsShown(expression))
            return url.Kind == UrlKind.Host ? UrlVerdict.Mention : UrlVerdict.Nothing;
        if (url.Kind == UrlKind.Root && WebLinks.IsLink(site, url))
            return WebLinks.Counterpart(url) is null ? UrlVerdict.Mention : UrlVerdict.Page;
        if (BaseEnd.MayBe(site, url))
            return UrlVerdict.Base;
        return url.Kind == UrlKind.Host && !url.IsWhole && !HostComparisons.IsNoAddress(site) ? UrlVerdict.Mention : UrlVerdict.Nothing;
    }
}
