using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the whole addresses of AI Stats whose contract is not that of the endpoint they took the place of.</summary>
internal static class MovedUrls
{
    private static readonly char[] Ends = { '?', '#', '"', '\'', ' ' };

    /// <summary>Those in the strings of a file, found once; none where the code reads what AI Stats answers.</summary>
    public static ImmutableArray<RelativePath> Of(FileContext file) => file.Project.Once(nameof(MovedUrls), file.Tree, () => Find(file).ToImmutableArray());

    private static IEnumerable<RelativePath> Find(FileContext file)
    {
        var prefix = file.Options.Target.Authority + file.Options.Target.PathPrefix;
        foreach (var site in file.Signals.Strings)
        {
            var value = site.Text.Value;
            var start = value.IndexOf(prefix + GatewayPaths.NewVersion + "/", StringComparison.OrdinalIgnoreCase);
            if (start < 0 || HostComparisons.IsNoAddress(site))
                continue;
            var path = start + prefix.Length;
            var end = value.IndexOfAny(Ends, path);
            end = end < 0 ? value.Length : end;
            if (GatewayEndpoints.FindMoved(value.Substring(path, end - path)) is not { } row || NewAnswers.AreRead(file.Project, file.Tree, row))
                continue;
            var from = Math.Max(0, value.LastIndexOf("://", start, StringComparison.Ordinal) is var scheme && scheme >= 0
                ? value.LastIndexOf("http", scheme, StringComparison.OrdinalIgnoreCase) : start);
            yield return new RelativePath(UrlText.WithHoles(value.Substring(from, end - from)), site.Text.Span(start, end), row);
        }
    }
}
