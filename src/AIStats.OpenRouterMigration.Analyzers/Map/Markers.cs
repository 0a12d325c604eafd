using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>The words that make a file worth a closer look.</summary>
internal static class Markers
{
    /// <summary>All markers, taken from the rows of the map.</summary>
    public static ImmutableArray<Marker> Signals { get; } = ImmutableArray.Create(
        new Marker("openrouter", MarkerKinds.OpenRouter),
        new Marker("x-openrouter-", MarkerKinds.OpenRouterHeader),
        new Marker(GatewayVariables.KeyPrefix, MarkerKinds.Key),
        new Marker("open_router_", MarkerKinds.SpacedName),
        new Marker("http-referer", MarkerKinds.Referer),
        new Marker("x-title", MarkerKinds.SharedHeader),
        new Marker("x-generation-id", MarkerKinds.SharedHeader),
        new Marker("api/v1", MarkerKinds.ApiPath),
        new Marker("phaseo", MarkerKinds.AIStats),
        new Marker("ai_stats_", MarkerKinds.AIStats),
        new Marker("}_api_key", MarkerKinds.VariableSuffix),
        new Marker("\"_api_key", MarkerKinds.VariableSuffix),
        new Marker("}_base_url", MarkerKinds.VariableSuffix),
        new Marker("\"_base_url", MarkerKinds.VariableSuffix));

    /// <summary>The words that say something in a project with the OpenRouter signal only, taken from the rows of the map; no word twice.</summary>
    public static ImmutableArray<Marker> CommonWords { get; } = ImmutableArray.CreateRange(
        ModelNames.Markers.Concat(GatewayBody.Markers).Concat(GatewayAnswers.Markers)
            .GroupBy(static marker => marker.Text, StringComparer.Ordinal)
            .Select(static group => new Marker(group.Key, group.Aggregate(MarkerKinds.None, static (kinds, marker) => kinds | marker.Kind)))
            // Of two words that begin at the same place, the first row counts.
            .OrderByDescending(static marker => marker.Text.Length));

    /// <summary>
    /// The words of <see cref="CommonWords"/> that are everywhere in code: one counts where it is the whole name of a member, or a whole
    /// string.
    /// </summary>
    public static ImmutableHashSet<string> WholeNames { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "input", "prompt", "function", "exclude", "plugins", "reasoning", "usage", "error", "data", "metadata", "status", "remove",
            "gen-", "architecture", "pricing");

    /// <summary>What decides about a URL, a header or a model id in a file that has one. In code, a path begins behind a quote, a hole or a slash.</summary>
    public static ImmutableArray<Marker> Neighbours { get; } = ImmutableArray.CreateRange(
        GatewayHosts.Schemes.Select(static scheme => new Marker(scheme.Substring(scheme.Length - MarkerLength), MarkerKinds.Address))
            .Append(new Marker(GatewayHosts.PushService, MarkerKinds.PushService))
            .Append(new Marker("path.", MarkerKinds.PathMethod))
            .Concat(from name in GatewayEndpoints.PathNames from before in "\"}/" select new Marker(before + name, MarkerKinds.PathName)));

    /// <summary>The end of <c>http://</c> that is as long as the shortest name: a longer one would make no search faster.</summary>
    private const int MarkerLength = 4;
}
