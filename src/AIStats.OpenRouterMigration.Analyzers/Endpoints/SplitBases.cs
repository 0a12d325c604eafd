using System.Collections.Immutable;
using AIStats.OpenRouterMigration.ConfigurationFiles;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Endpoints;

/// <summary>A base URL, or the bare host, that paths written elsewhere may be added to: in C#, or as a setting in another file.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Name">What it is assigned to, or the setting's key; null where the syntax does not tell.</param>
/// <param name="Type">The type that it stands in; null for a setting.</param>
/// <param name="File">The file of a setting; null in C#.</param>
/// <param name="Tree">The C# file; null for a setting.</param>
internal sealed record BaseEnd(UrlText Url, string? Name, SyntaxNode? Type, TextFile? File, SyntaxTree? Tree)
{
    public static BaseEnd InCode(SyntaxTree tree, StringSite site, UrlText url) =>
        new(url, StringUse.DeclaredName(site.Expression), StringUse.EnclosingType(site.Expression), null, tree);

    public static BaseEnd InFile(TextFile file, TextSite site, UrlText url) => new(url, site.Key, null, file, null);

    /// <summary>A place beside it, in its file.</summary>
    public Location Locate(TextSpan span) => File?.Locate(span) ?? Location.Create(Tree!, span);
}

/// <summary>An OpenRouter path (<c>/api/v1/…</c>) without its host.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Site">The string.</param>
/// <param name="Start">Index of its first character in the string's text.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record PathEnd(SyntaxTree Tree, StringSite Site, int Start, EndpointRow Endpoint)
{
    public SyntaxNode Type { get; } = StringUse.EnclosingType(Site.Expression);

    public bool IsRooted => Site.Text.Value[Start] == '/';

    /// <summary>The expression that stands before the path (<c>{BaseUrl}/api/v1</c>), or null where the string begins with the path.</summary>
    public ExpressionSyntax? Before => Start > 0 ? Site.Text.Holes[Start - 1] : null;
}

/// <summary>Finds the two ends of URLs that are written apart and which of them belong together.</summary>
internal sealed class SplitBases
{
    private const string ApiRoot = "api/";
    private const string ApiVersion = "api/v1";
    private readonly ImmutableDictionary<UrlText, ImmutableArray<PathEnd>> _pathsOf;

    public SplitBases(ProjectScan project)
    {
        var bases = ImmutableArray.CreateBuilder<BaseEnd>();
        var paths = ImmutableArray.CreateBuilder<PathEnd>();
        foreach (var file in project.Files)
        {
            foreach (var site in file.Value.Strings)
            {
                bases.AddRange(site.Urls.Where(url => IsBase(site, url)).Select(url => BaseEnd.InCode(file.Key, site, url)));
                if ((site.Markers & MarkerKinds.ApiPath) != 0 && ReadPath(file.Key, site) is { } path && !OwnRoutes.IsOne(path))
                    paths.Add(path);
            }
        }

        // Without a path in C#, a base in another file is only that file's matter.
        if (paths.Count > 0)
        {
            foreach (var file in project.Texts.Values.Where(static file => !file.IsProse))
            {
                foreach (var site in file.Scan.Sites)
                    bases.AddRange(site.Urls.Where(url => EndpointFindings.IsBase(site, url)).Select(url => BaseEnd.InFile(file, site, url)));
            }
        }

        Bases = bases.ToImmutable();
        var movesUrl = project.Files.Values.Any(static scan => scan.Strings.Any(static site => site.Urls.Any(static url => url.Endpoint?.Verdict == EndpointVerdict.Kept)));
        // A base moves only for a path that keeps its contract; the others are reported by rules of their own.
        _pathsOf = Bases
            .Select(end => (end.Url, Paths: paths.Where(path => Belongs(path, end)).ToImmutableArray()))
            .Where(pair => pair.Paths.Any(path => path.Endpoint.Verdict == EndpointVerdict.Kept))
            .ToImmutableDictionary(pair => pair.Url, pair => pair.Paths);
        MovesAnything = movesUrl || !_pathsOf.IsEmpty || Bases.All(static end => end.File is not null);
    }

    /// <summary>Whether the endpoints of the project move: false where it holds nothing but a base that only a person can move.</summary>
    public bool MovesAnything { get; }

    /// <summary>All bases, with paths in sight or without.</summary>
    public ImmutableArray<BaseEnd> Bases { get; }

    /// <summary>Whether a base moves together with paths written elsewhere.</summary>
    public bool Moves(UrlText url) => _pathsOf.ContainsKey(url);

    /// <summary>The paths that move with a base.</summary>
    public ImmutableArray<PathEnd> PathsOf(UrlText url) =>
        _pathsOf.TryGetValue(url, out var paths) ? paths.Where(static path => path.Endpoint.Verdict != EndpointVerdict.Missing).ToImmutableArray() : ImmutableArray<PathEnd>.Empty;

    private static bool IsBase(StringSite site, UrlText url) => url.Kind switch
    {
        UrlKind.Root => !HostTests.IsOne(site.Expression) && !WebLinks.IsLink(site, url),
        UrlKind.Host => url.IsWhole && !HostTests.IsOne(site.Expression),
        UrlKind.Endpoint => url.Endpoint is { Verdict: EndpointVerdict.Kept, Path: "/api" or "/api/v1" } && url.IsWhole,
        _ => false,
    };

    private static PathEnd? ReadPath(SyntaxTree tree, StringSite site)
    {
        var value = site.Text.Value;
        var start = value.Length > 0 && value[0] == StringText.Hole ? 1 : 0;
        var api = start < value.Length && value[start] == '/' ? start + 1 : start;
        if (string.Compare(value, api, ApiVersion, 0, ApiVersion.Length, StringComparison.OrdinalIgnoreCase) != 0 || value.Any(char.IsWhiteSpace))
            return null;
        var end = value.IndexOfAny(AfterPath, api);
        var path = "/" + value.Substring(api, (end < 0 ? value.Length : end) - api);
        return GatewayEndpoints.Find(path) is { } endpoint ? new PathEnd(tree, site, start, endpoint) : null;
    }

    private static bool Belongs(PathEnd path, BaseEnd end)
    {
        // "/api/v1/…" replaces the path of any base address; "api/v1/…" and "{base}/api/v1/…" are added to one without a path.
        if (end.Url.Kind == UrlKind.Endpoint && (!path.IsRooted || path.Before is not null))
            return false;
        if (end.Type is null)
            return end.Name is { } key && (path.Before is { } setting ? IsNamed(setting, end) : ReadsSetting(path.Type, key));
        if (path.Type.SyntaxTree == end.Type.SyntaxTree || path.Tree == end.Tree)
            return path.Before is not { } before || path.Type.Span == end.Type.Span || IsNamed(before, end);
        return (path.Before is not { } hole || IsNamed(hole, end)) && (Mentions(path.Type, end.Type) || Mentions(end.Type, path.Type));
    }

    private static bool IsNamed(ExpressionSyntax expression, BaseEnd end) =>
        end.Name is { } name && StringUse.IsNamed(expression, LastPart(name));

    /// <summary>Whether the code of a type names a setting, as a member (<c>options.BaseUrl</c>) or by its key (<c>config["OpenRouter:BaseUrl"]</c>).</summary>
    private static bool ReadsSetting(SyntaxNode type, string key) =>
        type.DescendantTokens().Any(token => string.Equals(LastPart(token.ValueText), LastPart(key), StringComparison.OrdinalIgnoreCase));

    /// <summary>The last part of a configuration key or of the variable that sets it (<c>OpenRouter__BaseUrl</c>).</summary>
    private static string LastPart(string key) => key.Substring(Math.Max(key.LastIndexOf(':') + 1, key.LastIndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0));

    /// <summary>Whether the code of one type names the other.</summary>
    private static bool Mentions(SyntaxNode type, SyntaxNode other)
    {
        if (other is not BaseTypeDeclarationSyntax { Identifier.ValueText: var name })
            return false;
        return type.DescendantTokens().Any(token => string.Equals(token.ValueText, name, StringComparison.Ordinal));
    }

    /// <summary>The changes that take <c>/api</c> out of a path.</summary>
    public static ImmutableArray<TextChange> MovePath(PathEnd path, GatewayBase target)
    {
        if (path.IsRooted)
            return path.Site.Text.Replace(path.Start, path.Start + ApiRoot.Length, target.PathPrefix);
        var prefix = target.PathPrefix.TrimStart('/');
        return path.Site.Text.Replace(path.Start, path.Start + ApiRoot.Length, prefix.Length == 0 ? "" : prefix + "/");
    }

    private static readonly char[] AfterPath = { '?', '#' };
}
