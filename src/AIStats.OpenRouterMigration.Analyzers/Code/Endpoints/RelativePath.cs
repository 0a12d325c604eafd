using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A path such as <c>/credits</c> that is added to a gateway base, written in the same type or elsewhere.</summary>
/// <param name="Display">The path, for a message.</param>
/// <param name="Span">Its place.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record RelativePath(string Display, TextSpan Span, EndpointRow Endpoint)
{
    private const string Version = GatewayPaths.Version;

    /// <summary>The changes that make the counterpart's path of it, below the version that stays; default where a person has to write it.</summary>
    public ImmutableArray<TextChange> Changes { get; init; }

    /// <summary>Whether two paths are the same place; the changes follow from it.</summary>
    public bool Equals(RelativePath? other) => other is not null && Display == other.Display && Span == other.Span && Endpoint == other.Endpoint;

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>
    /// The path from one index of a text to another; null where the map has no row of it, or where neither it nor its base has a version.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the path begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isVersioned">Whether its base ends with a version.</param>
    public static RelativePath? Find(StringText text, int start, int end, bool isVersioned)
    {
        var row = RowOf(text.Value.Substring(start, end - start), isVersioned);
        return row is null ? null : At(text, start, end, row);
    }

    /// <summary>The map's row of a path; null where the map has none, or where neither the path nor its base has a version.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isVersioned">Whether its base ends with a version.</param>
    public static EndpointRow? RowOf(string path, bool isVersioned)
    {
        var rooted = path[0] == '/' ? path : "/" + path;
        var isWhole = rooted.StartsWith(Version + "/", StringComparison.OrdinalIgnoreCase);
        // What stands beside the version, such as `/api/frontend/v1/rankings`, says where it leads without a base.
        if (!isWhole && rooted.StartsWith(GatewayPaths.Root + "/", StringComparison.OrdinalIgnoreCase)
            && GatewayEndpoints.Find(rooted) is { } beside && beside.Path != Version)
            return beside;
        var hasVersion = rooted.StartsWith(GatewayPaths.NewVersion + "/", StringComparison.OrdinalIgnoreCase);
        // `/api` as a base: `/alpha/responses` stands beside the version there.
        if (!isVersioned && !isWhole && !hasVersion)
            return GatewayEndpoints.IsBesideVersion(rooted) ? GatewayEndpoints.Find(GatewayPaths.Root + rooted) : null;
        var row = GatewayEndpoints.Find(isWhole ? rooted : hasVersion ? GatewayPaths.Root + rooted : Version + rooted)
            ?? (isWhole ? null : GatewayEndpoints.FindMoved(hasVersion ? rooted : GatewayPaths.NewVersion + rooted));
        return row is null || row.Path == Version ? null : row;
    }

    /// <summary>The path from one index of a text to another, with the row that it is known to have.</summary>
    public static RelativePath At(StringText text, int start, int end, EndpointRow row) =>
        new(UrlText.WithHoles(text.Value.Substring(start, end - start)), text.Span(start, end), row)
        {
            Changes = ChangesOf(text, start, end, row),
        };

    /// <summary>The changes that write the path of the counterpart: none where it is the same, default where a hole or a query stands in the way.</summary>
    private static ImmutableArray<TextChange> ChangesOf(StringText text, int start, int end, EndpointRow row)
    {
        if (row.NewPath is not { } newPath || row.Path.Contains('*'))
            return default;
        var path = text.Value.Substring(start, end - start);
        if (GatewayPaths.Root + newPath == row.Path)
            return ImmutableArray<TextChange>.Empty;
        // The part that stays: "/api/v1/", "/v1/", or no more than the slash.
        const string Start = GatewayPaths.VersionName + "/";
        var found = path.IndexOf(Start, StringComparison.OrdinalIgnoreCase);
        var version = found >= 0 && found <= (GatewayPaths.Root + "/").Length ? found + Start.Length : path[0] == '/' ? 1 : 0;
        var (rest, newRest) = (path.Substring(version), newPath.Substring((GatewayPaths.NewVersion + "/").Length));
        if (string.Equals(rest.Trim('/'), newRest, StringComparison.OrdinalIgnoreCase))
            return ImmutableArray<TextChange>.Empty;
        var isFixed = row.Path.StartsWith(Version, StringComparison.Ordinal) && !row.Path.Contains('{') && !path.Contains(StringText.Hole)
            && (!newRest.Contains('?') || end == text.Value.Length);
        return isFixed ? text.Replace(start + version, end, newRest) : default;
    }
}
