using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>
    /// The words that say something in a project with the OpenRouter signal only, and that its rules look at a file for; no word twice. All files are
    /// searched for them, so no word is shorter than <see cref="ShortestCommonWord"/>: those are <see cref="Companions"/>.
    /// </summary>
    public static ImmutableArray<Marker> CommonWords { get; } = ImmutableArray.CreateRange(RuleWords().Where(IsLookedFor)
        .Concat(ProjectWords.Select(static word => new Marker(word.ToLowerInvariant(), MarkerKinds.ProjectWord)))
        .OrderByDescending(static marker => marker.Text.Length));

    /// <summary>
    /// The words that only say what another word of the file means, and the short ones: looked for in files with another word, or about the
    /// gateway.
    /// </summary>
    public static ImmutableArray<Marker> Companions { get; } = ImmutableArray.CreateRange(RuleWords().Where(static marker => !IsLookedFor(marker)));

    /// <summary>Both, for files that are not C#: there are few of them.</summary>
    public static ImmutableArray<Marker> AllWords { get; } = ImmutableArray.CreateRange(RuleWords());

    /// <summary>
    /// The names of frameworks that a whole project is asked for: how it registers clients and gives them a base, what it tells its serializers,
    /// where it gives a database its rows, where it silences rules, and which variables it reads; and the paths that users sign in by.
    /// </summary>
    public static ImmutableHashSet<string> ProjectWords => FrameworkNames.Registrations.Union(FrameworkNames.SerializerOptions)
        .Add(FrameworkNames.BaseAddress).Add(FrameworkNames.SeedMethod).Add(FrameworkNames.ColumnDefault).Add(FrameworkNames.SuppressMessage)
        .Add(FrameworkNames.AddEnvironmentVariables).Union(GatewayEndpoints.SignInPaths);

    private const int ShortestCommonWord = 5;

    /// <summary>All words that rules look for in a project with the signal. Of two words that begin together, the longer one counts.</summary>
    private static IEnumerable<Marker> RuleWords() => ModelNames.Markers.Concat(GatewayBody.Markers).Concat(GatewayAnswers.Markers)
        .GroupBy(static marker => marker.Text, StringComparer.Ordinal)
        .Select(static group => new Marker(group.Key, group.Aggregate(MarkerKinds.None, static (kinds, marker) => kinds | marker.Kind)))
        .OrderByDescending(static marker => marker.Text.Length);

    private static bool IsLookedFor(Marker marker) => marker.Text.Length >= ShortestCommonWord && (marker.Kind & MarkerKinds.Leading) != 0
        && !marker.Text.Contains("openrouter", StringComparison.Ordinal);

    /// <summary>
    /// The words of <see cref="CommonWords"/> that are everywhere in code: one counts where it is the whole name of a member, or a whole
    /// string.
    /// </summary>
    public static ImmutableHashSet<string> WholeNames { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal, "input", "prompt", "function", "exclude", "plugins", "reasoning", "usage", "cost", "created", "error", "data", "metadata",
            "gen-",
            "architecture", "pricing");

    /// <summary>
    /// Whether a word may be what <see cref="WholeNames"/> asks for, by the characters around it: a letter behind a backslash is another
    /// sign.
    /// </summary>
    public static bool MayBeWholeName(SourceText text, MarkerHit hit)
    {
        var start = hit.Position;
        while (start > 0 && IsNamePart(text[start - 1]))
            start--;
        return (start == hit.Position || (start > 0 && text[start - 1] == '\\')) && (hit.End == text.Length || !IsNamePart(text[hit.End]));
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>What code branches on in a file that is about the gateway, or names a field with such a value.</summary>
    public static ImmutableArray<Marker> Values { get; } = GatewayAnswers.ValueMarkers;

    /// <summary>What decides about a URL, a header or a model id in a file that has one. In code, a path begins behind a quote, a hole or a slash.</summary>
    public static ImmutableArray<Marker> Neighbours { get; } = ImmutableArray.CreateRange(
        GatewayHosts.Schemes.Select(static scheme => new Marker(scheme.Substring(scheme.Length - MarkerLength), MarkerKinds.Address))
            .Append(new Marker(GatewayHosts.PushService, MarkerKinds.PushService))
            .Append(new Marker("path.", MarkerKinds.PathMethod))
            .Concat(from name in GatewayEndpoints.PathNames from before in "\"}/" select new Marker(before + name, MarkerKinds.PathName)));

    /// <summary>The end of <c>http://</c> that is as long as the shortest name: a longer one would make no search faster.</summary>
    private const int MarkerLength = 4;
}
