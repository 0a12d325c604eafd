using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// Names of entries in the stores of workflows and hosts: a rename in the file does not create the entry, so one finding a file stays and says so.
/// </summary>
internal static class StoreEntries
{
    private static readonly string[] Stores = { "secrets.", "vars.", "ssm:" };
    private const string PipelineVariable = "$(";
    private const string ComposeVariable = "${";
    private const string Environment = "environment";
    private static readonly string[] Examples = { "example", "sample", "template", "dist", "tpl" };
    private static readonly string[] Sections = { "secretKeyRef", "configMapKeyRef", "remoteRef" };

    /// <summary>The finding about the first entry that has to be there; none where the file takes the new variable from no store.</summary>
    public static IEnumerable<TextFinding> Find(SettingsFile file)
    {
        if (file.IsProse || file.IsDotenv)
            yield break;
        foreach (var site in file.Signals.Sites)
        {
            foreach (var at in site.IsComment ? Array.Empty<int>() : Names.FindExact(site.Text.Value, file.Options.ApiKeyVariable))
            {
                if (!IsOne(file, site, at) && !IsSetOutside(file, site, at))
                    continue;
                var name = file.Options.ApiKeyVariable;
                yield return TextFinding.Report(Descriptors.ApiKeyVariable, site.Text.Span(at, at + name.Length), name,
                    $"has to exist {Place(file, site)} before this runs; create it there with an AI Stats key");
                yield break;
            }
        }
    }

    /// <summary>Whether a name is that of an entry in a store, which has to be there before anything reads it.</summary>
    public static bool IsOne(SettingsFile file, TextSite site, int start)
    {
        var prefix = Prefix(site, start);
        return Stores.Any(word => prefix.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            || (file.IsYaml && prefix.EndsWith(PipelineVariable, StringComparison.Ordinal))
            || site.Sections.Any(static section => Sections.Contains(section.Name, StringComparer.Ordinal));
    }

    /// <summary>Whether a compose file takes the variable from the host, and no file of the project sets it there.</summary>
    private static bool IsSetOutside(SettingsFile file, TextSite site, int start) =>
        file.IsYaml && Prefix(site, start).EndsWith(ComposeVariable, StringComparison.Ordinal)
        && !file.Project.Texts.Values.Any(static other => other.IsDotenv && !IsExample(other.Path)
        && other.Signals.Sites.Any(site => !site.IsComment && Names.FindExact(site.Text.Value, other.Options.ApiKeyVariable).Any()));

    /// <summary>Whether a file shows what to write, and is not the one that is read.</summary>
    private static bool IsExample(string path) => Examples.Any(word => Names.HoldWord(Path.GetFileName(path), word));

    private static string Prefix(TextSite site, int start)
    {
        var before = start;
        while (before > 0 && !char.IsWhiteSpace(site.Text.Value[before - 1]) && site.Text.Value[before - 1] is not ('"' or '\'' or '='))
            before--;
        return site.Text.Value.Substring(before, start - before);
    }

    private static string Place(SettingsFile file, TextSite site)
    {
        foreach (var section in file.IsYaml ? site.Sections.Reverse() : Array.Empty<TextSection>())
        {
            foreach (var (key, value) in file.SettingsOf(section))
            {
                if (key == Environment && value.Length > 0 && value.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' '))
                    return $"in the environment {value}";
            }
        }

        return "on the host or in its store";
    }
}
