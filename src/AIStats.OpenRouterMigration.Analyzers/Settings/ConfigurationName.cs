using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>Finds the configuration keys and sections of AIS2004 in additional files.</summary>
internal static class ConfigurationName
{
    private static readonly string[] Separators = { Names.PathSeparator, ":", "--" };

    private static readonly char[] OtherSeparators = { '_', '-' };

    /// <summary>Sections whose names are those of log categories or of launch profiles.</summary>
    private static readonly string[] OtherNames = { "LogLevel", "Override", "profiles" };

    /// <summary>The bounds of every such name in a piece of text, as a whole.</summary>
    public static IEnumerable<(int Start, int End)> Find(TextSite site)
    {
        var value = site.Text.Value;
        if (site.Sections.Length > 0 && OtherNames.Contains(site.Sections[site.Sections.Length - 1].Name, StringComparer.OrdinalIgnoreCase))
            yield break;
        for (var at = 0; (at = value.IndexOf(GatewayVariables.Word, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var (start, end) = Around(value, at, IsVariablePart);
            if (value.IndexOf(Names.PathSeparator, start, end - start, StringComparison.Ordinal) <= start)
                (start, end) = Around(value, at, IsPart);
            var name = value.Substring(start, end - start);
            var isPath = Separators.Any(separator => name.IndexOf(separator, StringComparison.Ordinal) > 0);
            if ((isPath || (site.IsKey && name.Length == value.Length && !name.ContainsAny(OtherSeparators))) && IsSettingName(name)
                && !site.Urls.Any(url => url.Span.OverlapsWith(site.Text.Span(start, end))))
                yield return (start, end);
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>
    /// Whether a name is written like a section (<c>OpenRouter</c>, <c>Openrouter</c>) or a variable, and neither like an id
    /// (<c>openrouter</c>) nor AIS2001's.
    /// </summary>
    private static bool IsSettingName(string name)
    {
        var word = name.Substring(name.IndexOf(GatewayVariables.Word, StringComparison.OrdinalIgnoreCase), GatewayVariables.Word.Length);
        return (name.IndexOf(Names.PathSeparator, StringComparison.Ordinal) > 0 || (word.Any(char.IsUpper) && word.Any(char.IsLower)))
            && !Names.FindExact(name, GatewayVariables.OpenRouterApiKey).Any();
    }

    /// <summary>The letters, digits and separators around a place; what begins or ends with a separator goes without it.</summary>
    private static (int Start, int End) Around(string value, int at, Func<char, bool> isPart)
    {
        var (start, end) = (TextRun.Start(value, at, isPart), TextRun.End(value, at, isPart));
        while (start < at && value[start] is not '_' && !char.IsLetterOrDigit(value[start]))
            start++;
        while (end > at && value[end - 1] is not '_' && !char.IsLetterOrDigit(value[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsVariablePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static bool IsPart(char c) => IsVariablePart(c) || c is ':' or '-' or '.';
}
