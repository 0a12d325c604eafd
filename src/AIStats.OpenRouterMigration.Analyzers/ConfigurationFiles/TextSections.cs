using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Rules;
using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>Whose section of a settings file a place is in: the objects of JSON around it, the blocks of lines in other formats.</summary>
internal static class TextSections
{
    /// <summary>Whether the nearest section that names a provider names OpenRouter or AI Stats, or none does.</summary>
    public static bool IsOurs(TextFile file, TextSite site, TextSpan place)
    {
        var text = file.Text.ToString();
        var isJson = TextFileScan.IsJson(file.Path);
        foreach (var section in isJson ? Objects(text, site) : Lines(file.Text, site, place))
        {
            if (Sites(file.Scan, section, MarkerKinds.Evidence, place).Any())
                return true;
            if (Sites(file.Connected, section, MarkerKinds.OtherProvider, place).Any(site => OtherProviders.AreNamedIn(site.Text.Value, site.Key, !isJson)) || HoldsModelApi(text, section, file.Options.Target.Host))
                return false;
        }

        return true;
    }

    private static IEnumerable<TextSite> Sites(TextFileScan scan, TextSpan section, MarkerKinds kinds, TextSpan except) =>
        scan.Sites.Where(site => (site.Markers & kinds) != 0 && site.Text.Value.Length > 0 && site.Text.Span(0, site.Text.Value.Length) is var span && section.OverlapsWith(span) && !(span.Contains(except) && span.Length == except.Length));

    private static bool HoldsModelApi(string text, TextSpan section, string target)
    {
        for (var at = section.Start; (at = text.IndexOf("http", at, section.End - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at;
            while (end < section.End && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '<' or ','))
                end++;
            var address = text.Substring(at, end - at).Replace("\\/", "/");
            if (OtherServices.IsModelApi(address) && address.IndexOf(target, StringComparison.OrdinalIgnoreCase) < 0)
                return true;
        }

        return false;
    }

    /// <summary>The objects around a string with their keys, from the inside, without the one that is the whole file.</summary>
    private static IEnumerable<TextSpan> Objects(string text, TextSite site) =>
        site.Sections.SkipWhile(section => text.LastIndexOfAny(Openings, Math.Max(0, section.Start - 1), section.Start) < 0).Reverse().Select(section => TextSpan.FromBounds(KeyOf(text, section.Start), section.Braces(text).End));

    /// <summary>Where the key of an object begins; the object itself where it has none.</summary>
    private static int KeyOf(string text, int brace)
    {
        var before = text.Substring(0, brace).TrimEnd();
        var key = before.TrimEnd(':').TrimEnd();
        return key.Length < before.Length && key.Length > 1 && key[key.Length - 1] == '"' ? Math.Max(0, key.LastIndexOf('"', key.Length - 2)) : brace;
    }

    /// <summary>The line, those whose names begin with the same word (<c>CHAT_PROVIDER</c> of <c>CHAT_MODEL</c>), and the sections around it, one by one.</summary>
    private static IEnumerable<TextSpan> Lines(SourceText text, TextSite site, TextSpan place)
    {
        var line = text.Lines.GetLineFromPosition(place.Start);
        yield return line.Span;
        if (FirstWord(line) is { } word)
        {
            foreach (var other in text.Lines.Where(other => other != line && FirstWord(other) == word).OrderBy(other => Math.Abs(other.LineNumber - line.LineNumber)))
                yield return other.Span;
        }

        foreach (var section in site.Sections.Reverse())
            yield return section.Block(text);
        if (Table(text, line.LineNumber) is { } table)
            yield return table;
    }

    /// <summary>The section of TOML or INI around a line, from its <c>[name]</c> on; null where it is in none.</summary>
    private static TextSpan? Table(SourceText text, int number)
    {
        var (first, end) = (number, number + 1);
        while (first >= 0 && !IsTableName(text.Lines[first]))
            first--;
        while (end < text.Lines.Count && !IsTableName(text.Lines[end]))
            end++;
        return first < 0 ? null : TextSpan.FromBounds(text.Lines[first].Start, text.Lines[end - 1].End);
    }

    private static bool IsTableName(TextLine line) =>
        line.ToString().Trim() is var name && name.StartsWith("[", StringComparison.Ordinal) && name.EndsWith("]", StringComparison.Ordinal);

    /// <summary>The word before the first underscore in the name that a line gives a value to, with its indentation; null where there is none.</summary>
    private static (int Indentation, string Word)? FirstWord(TextLine line) =>
        SettingName.Find(line.ToString()) is { } name && name.IndexOf('_') is > 0 and var end ? (TextSection.Indentation(line), name.Substring(0, end)) : null;

    private static readonly char[] Openings = { '{', '[' };
}
