using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the key of a configuration that a host or a store fills with a variable: <c>Ai__Key: ${…}</c>, <c>user-secrets set "Ai:Key" …</c>, an entry of
/// Key Vault called <c>Ai--Key</c>.
/// </summary>
internal static class FilledSettings
{
    private const string Colon = ":";
    private const string VaultSeparator = "--";
    private static readonly string[] Separators = { Names.PathSeparator, Colon, VaultSeparator };

    /// <summary>The key, as the file writes it; null where the place of the variable fills none.</summary>
    public static string? Find(SettingsFile file, TextSite site, string variable) =>
        BeforeReference(site, variable) ?? Lines(file, site).SelectMany(NamesIn).FirstOrDefault(IsSetting);

    /// <summary>The key that a variable fills which no code reads by itself, so that it keeps its name; null where there is none.</summary>
    public static string? FindUnread(SettingsFile file, TextSite site, string variable) =>
        ProjectVariables.Of(file.Project).IsOnlyInFiles(variable) ? Find(file, site, variable) : null;

    /// <summary>The line of a variable, and those that may name what it fills: the item of a list in YAML, the line beside it elsewhere.</summary>
    private static IEnumerable<string> Lines(SettingsFile file, TextSite site)
    {
        var lines = file.Text.Lines;
        var own = lines.GetLineFromPosition(site.Text.Span(0, 0).Start).LineNumber;
        yield return lines[own].ToString();
        var others = file.IsYaml ? site.Sections.Reverse().Select(section => lines.GetLineFromPosition(section.Start).ToString())
            .Where(static line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Take(1)
            : new[] { own - 1, own + 1 }.Where(number => number >= 0 && number < lines.Count).Select(number => lines[number].ToString());
        foreach (var line in others.Where(static line => Names.HoldWord(line, "name")))
            yield return line;
    }

    private static IEnumerable<string> NamesIn(string line)
    {
        for (var (start, at) = (0, 0); at <= line.Length; at++)
        {
            if (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '_' or ':' or '-'))
                continue;
            yield return line.Substring(start, at - start).Trim(':', '-');
            start = at + 1;
        }
    }

    private static bool IsSetting(string name) => Separators.Any(separator => name.IndexOf(separator, StringComparison.Ordinal) > 0)
        && NameWords.IsKey(name) && !Names.FindExact(name, GatewayVariables.OpenRouterApiKey).Any();

    /// <summary>
    /// What stands before a reference to a variable: a key of a configuration (<c>Llm__ApiKey: ${…}</c>), the parameter of a deployment
    /// (<c>llmKey=${{ secrets.… }}</c>); null where nothing else does.
    /// </summary>
    private static string? BeforeReference(TextSite site, string variable)
    {
        var value = site.Text.Value;
        foreach (var at in Names.FindExact(value, variable))
        {
            var reference = value.LastIndexOf('$', at);
            if (reference < 0)
                continue;
            var end = value.Substring(0, reference).TrimEnd(' ', '"', '\'').Length;
            var name = end == 0 ? site.Key : value[end - 1] is '=' or ':' ? NameBefore(value, end - 1) : null;
            if (name is { Length: > 0 } && name != variable)
                return name;
        }

        return null;
    }

    private static string NameBefore(string value, int end)
    {
        end = value.Substring(0, end).TrimEnd(' ', '"', '\'').Length;
        var start = TextRun.Start(value, end, static c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':');
        return value.Substring(start, end - start);
    }
}
