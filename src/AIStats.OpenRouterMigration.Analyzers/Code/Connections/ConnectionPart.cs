using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>An endpoint or base of OpenRouter's API that a project sends requests to.</summary>
/// <param name="Row">The map's row of it.</param>
/// <param name="Describe">Says the address or path with its place, for a message: few parts are ever named in one.</param>
/// <param name="IsGenerated">Whether it stands in a generated file.</param>
/// <param name="IsPath">Whether it is a path that is added to a base.</param>
/// <param name="Place">A place in the type that holds it; null in a file that is no C#.</param>
internal sealed record ConnectionPart(EndpointRow Row, Func<string> Describe, bool IsGenerated, bool IsPath = false,
    (SyntaxTree Tree, TextSpan Span)? Place = null)
{
    private const string Root = GatewayPaths.Root;
    private const string Version = GatewayPaths.Version;

    /// <summary>The address or path with its place, for a message.</summary>
    public string Where => Describe();

    /// <summary>
    /// Whether a value is what a database gives a column by itself: <c>HasDefaultValue("…")</c>. No request is sent because of it, since a row has the
    /// value that the program gave it.
    /// </summary>
    public static bool IsColumnDefault(ExpressionSyntax value) => StringUse.Argument(value) is { Index: 0, Call: InvocationExpressionSyntax call }
        && StringUse.CalledName(call) == FrameworkNames.ColumnDefault;

    /// <summary>The setting that holds it; null in C#.</summary>
    public (SettingsFile File, int Position)? Setting { get; private init; }

    /// <summary>Where it stands.</summary>
    public PartPlace PlaceOf() => Place is var (tree, span) ? PartPlace.At(tree.GetRoot().FindToken(span.Start).Parent!)
        : Setting is var (file, position) ? PartPlace.At(file, position) : PartPlace.Unknown;

    /// <summary>Whether it is a row that a database holds.</summary>
    public bool IsSeed { get; private init; }

    /// <summary>Whether paths that are written elsewhere, or that a library knows, are added to it.</summary>
    public bool IsBase => Row.Path is Root or Version;

    /// <summary>The parts of a project, in the order of its files: whole URLs, paths of bases, bases, and the addresses in settings.</summary>
    public static IEnumerable<ConnectionPart> Find(MigrationProject project)
    {
        foreach (var tree in RelativePaths.Trees(project))
        {
            var isGenerated = new Lazy<bool>(() => project.IsGenerated(tree));
            foreach (var url in WholeUrls.Of(project, project.SignalsOf(tree)).Urls)
                yield return new ConnectionPart(url.Endpoint!, () => $"'{Short(url)}' in {Stay.At(tree, url.Span)}",
                    isGenerated.Value || project.IsGenerated(tree, url.Span), Place: (tree, url.Span)) { IsSeed = project.IsSeed(tree, url.Span) };

            foreach (var path in RelativePaths.In(project, tree))
                yield return new ConnectionPart(path.Endpoint, () => $"'{path.Display}' in {Stay.At(tree, path.Span)}",
                    isGenerated.Value || project.IsGenerated(tree, path.Span), IsPath: true, Place: (tree, path.Span));
        }

        foreach (var (file, site) in project.Texts.Values.Where(static file => !file.IsProse)
            .SelectMany(static file => file.Signals.Sites, static (file, site) => (file, site)))
        {
            foreach (var url in site.IsComment ? Array.Empty<UrlText>() : site.Urls.Where(static url => url.Endpoint is not null))
                yield return new ConnectionPart(url.Endpoint!, () => $"'{Short(url)}' in {Stay.At(file.Path, file.Text, url.Span)}", IsGenerated: false)
                {
                    Setting = (file, url.Span.Start),
                };
            foreach (var (path, row) in PathsBesideBase.Find(file, site))
                yield return new ConnectionPart(row, () => $"'{path.Value}' in {Stay.At(file.Path, file.Text, path.Span(0, 1))}", IsGenerated: false,
                    IsPath: true)
                {
                    Setting = (file, path.Span(0, 1).Start),
                };
        }
    }

    /// <summary>The path says enough, since every URL here is on OpenRouter's API.</summary>
    private static string Short(UrlText url) => UrlText.WithHoles(url.Path);

    /// <summary>Whether an address of the gateway that the fixes write stands in the project already: then its connection moved, or moves.</summary>
    public static bool HasMoved(MigrationProject project) => HasMovedInCode(project) || MovedPlaces(project).Any();

    /// <summary>Whether such an address stands in its C#, or anywhere where the project has a gateway of its own choice.</summary>
    public static bool HasMovedInCode(MigrationProject project) =>
        project.Files.Any(static file => file.Strings.Any(IsMoved))
        || project.MarkedTrees.Select(project.TargetOf).Where(static target => target != GatewayBase.Default).Select(static target => target.Host)
        .Distinct(StringComparer.OrdinalIgnoreCase)
            .Any(host => host != GatewayHosts.AIStats && project.HoldsTextAnywhere("//" + host));

    /// <summary>The settings of other files that hold such an address.</summary>
    public static IEnumerable<PartPlace> MovedSettings(MigrationProject project) => MovedPlaces(project)
        .Select(static place => PartPlace.At(place.File, place.Position));

    /// <summary>Where such an address stands in other files.</summary>
    public static IEnumerable<(SettingsFile File, int Position)> MovedPlaces(MigrationProject project) =>
        from file in project.Texts.Values
        where !file.IsProse
        from site in file.Signals.Sites
        where !site.IsComment && IsAddress(site.Text.Value, isSetting: true)
        select (file, site.Text.Span(IndexOfGateway(site.Text.Value, 0), site.Text.Value.Length).Start);

    /// <summary>Whether a string is an address of AI Stats that requests go to.</summary>
    public static bool IsMoved(StringSite site) => (site.Markers & MarkerKinds.AIStats) != 0 && IsAddress(site.Text.Value)
        && !HostComparisons.IsNoAddress(site);

    private static bool IsAddress(string text, bool isSetting = false)
    {
        if (HostComparisons.IsPolicy(text))
            return false;
        for (var at = IndexOfGateway(text, 0); at >= 0; at = IndexOfGateway(text, at + 1))
        {
            if (!IsInProse(text, at) || (isSetting && IsValueOfElement(text, at)))
                return true;
        }

        return false;
    }

    private static int IndexOfGateway(string text, int from) => text.IndexOf(GatewayHosts.AIStats, from, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a person reads the address around a place, as <see cref="UrlText.IsInProse"/> says of those of OpenRouter: what is no address before
    /// the pass is none after it.
    /// </summary>
    private static bool IsInProse(string text, int at)
    {
        if (!text.Trim().Any(EndsAddress))
            return false;
        var (start, end) = (TextRun.Start(text, at, IsInAddress), TextRun.End(text, at, IsInAddress));
        return start == 0 || end == text.Length || text[start - 1] != text[end] || EndsAddress(text[end]) || (start > 1 && text[start - 2] == '=');
    }

    /// <summary>Whether an element of a settings file has the address as its value: <c>&lt;add key="Llm.Url" value="https://…" /&gt;</c>.</summary>
    private static bool IsValueOfElement(string text, int at) =>
        text.Substring(0, TextRun.Start(text, at, IsInAddress)).TrimEnd('"', '\'').EndsWith("value=", StringComparison.OrdinalIgnoreCase);

    private static bool IsInAddress(char c) => !EndsAddress(c) && c is not ('"' or '\'');

    private static bool EndsAddress(char c) => char.IsWhiteSpace(c) || c is '<' or '(';

    /// <summary>The whole URLs of one file that requests go to; kept with the file.</summary>
    private sealed record WholeUrls(ImmutableArray<UrlText> Urls)
    {
        private static WholeUrls None => new(ImmutableArray<UrlText>.Empty);

        public static WholeUrls Of(MigrationProject project, CodeFile file) =>
            file.Kinds == MarkerKinds.None ? None : file.Once(nameof(WholeUrls), () => Find(project, file));

        private static WholeUrls Find(MigrationProject project, CodeFile file)
        {
            var urls = file.Strings.SelectMany(static site => site.Urls
                .Where(url => url.Endpoint is not null && !url.IsInProse && !HostComparisons.IsAddressTest(site) && !IsColumnDefault(site.Expression)))
                .ToImmutableArray();
            // A migration says what was done once; no request is sent because of it.
            return urls.IsEmpty || project.IsDatabaseMigration(file.Tree) ? None
                : new WholeUrls(urls);
        }
    }
}
