using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// AIS1004 where two files give one setting addresses with different paths: the code adds the same path to both, so one of them has never
/// reached the API, before the migration or after it.
/// </summary>
internal static class PathsOfOneSetting
{
    // `${LLM_URL:-https://…/v1}` ends with its brace.
    private static readonly char[] Ends = { '?', '#', '"', '\'', ' ', ',', ';', '<', '}', ')' };

    /// <summary>The finding at a value that differs from the first one; none where all are the same.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file, TextSite site)
    {
        if (Read(file, site) is not { } value || Firsts(file.Project).Find(value.Key) is not { } first || first.File == file.Path || first.Path == value.Path
            || (first.Path.TrimEnd('/') == value.Path.TrimEnd('/') && !TakesSlash(file.Project)))
            yield break;
        yield return TextFinding.Report(Descriptors.SplitBaseUrl, site.Text.Span(value.Start, value.End),
            $"'{value.Key}' ends with '{value.Path}' here and with '{first.Path}' in {Path.GetFileName(first.File)}; "
            + "the code adds one path to both, so one fails");
    }

    /// <summary>Whether the last slash of a base decides: <c>HttpClient</c> takes it as it is.</summary>
    private static bool TakesSlash(MigrationProject project) => project.HoldsText("BaseAddress") && !project.HoldsText("TrimEnd('/')");

    private static Values Firsts(MigrationProject project) => project.Once(nameof(PathsOfOneSetting), project, () => new Values(
        project.Texts.Values.Where(static file => !file.IsProse).OrderBy(static file => file.Path, StringComparer.Ordinal)
            .SelectMany(static file => file.Signals.Sites, static (file, site) => (File: file, Value: Read(file, site)))
            .Where(static pair => pair.Value is not null)
            .GroupBy(static pair => pair.Value!.Value.Key, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(static same => same.Key, static same => (same.First().Value!.Value.Path, same.First().File.Path),
                StringComparer.OrdinalIgnoreCase)));

    private static (string Key, string Path, int Start, int End)? Read(SettingsFile file, TextSite site)
    {
        if (site.IsComment || site.IsKey || (site.Markers & (MarkerKinds.OpenRouter | MarkerKinds.AIStats)) == 0)
            return null;
        var value = site.Text.Value;
        var host = new[] { GatewayHosts.OpenRouter, file.Options.Target.Host }
            .Select(name => (At: value.IndexOf("://" + name + "/", StringComparison.OrdinalIgnoreCase), name.Length))
            .FirstOrDefault(static found => found.At >= 0);
        if (host.Length == 0)
            return null;
        var start = host.At + "://".Length + host.Length;
        var end = value.IndexOfAny(Ends, start);
        end = end < 0 ? value.Length : end;
        var path = value.Substring(start, end - start);
        var rest = path.StartsWith(GatewayPaths.Root + "/", StringComparison.OrdinalIgnoreCase) ? path.Substring(GatewayPaths.Root.Length) : path;
        return SettingKeys.At(file.Keys, site.Text.Span(start, start + 1).Start)?.Key is { } key && key.IndexOf(':') > 0
            ? (key.Replace("__", ":"), rest, start, end) : null;
    }

    private sealed record Values(ImmutableDictionary<string, (string Path, string File)> Firsts)
    {
        public (string Path, string File)? Find(string key) => Firsts.TryGetValue(key, out var first) ? first : null;
    }
}
