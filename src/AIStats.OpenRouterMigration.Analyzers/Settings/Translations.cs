using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>
/// The texts of one resource in several languages (<c>Texts.resx</c>, <c>Texts.de.resx</c>; <c>en/Resources.resw</c>, <c>de/Resources.resw</c>):
/// all of them change, or none does.
/// </summary>
internal static class Translations
{
    private const string EntryName = "name=\"";
    private static readonly string[] Extensions = { ".resx", ".resw" };

    /// <summary>Why another language keeps its text, as a clause; null where all change.</summary>
    public static string? ObstacleTo(SettingsFile file, TextSite site)
    {
        if (BaseName(file.Path) is not { } name || Entry(file, site) is not { } entry)
            return null;
        return (
            from other in file.Project.Texts.Values
            where other.Path != file.Path && BaseName(other.Path) == name
            from text in other.Signals.Sites
            where Entry(other, text) == entry && Sentence.Of(other, text) is { IsWhole: false, Obstacle: not null }
            select $"its translation in '{file.Project.Shorten(other.Path)}' has no fix, so change all of them by hand").FirstOrDefault();
    }

    /// <summary>The path of a resource file without its language; null for any other file.</summary>
    private static string? BaseName(string path)
    {
        var extension = Path.GetExtension(path);
        if (!Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return null;
        var folder = Path.GetDirectoryName(path) ?? "";
        var name = Path.GetFileNameWithoutExtension(path);
        // Windows has a folder for each language; elsewhere the language is a part of the name.
        return string.Equals(extension, ".resw", StringComparison.OrdinalIgnoreCase)
            ? Path.Combine(Path.GetDirectoryName(folder) ?? "", name)
            : Path.Combine(folder, name.Split('.')[0]);
    }

    /// <summary>The name of the entry that a text stands in.</summary>
    private static string? Entry(SettingsFile file, TextSite site)
    {
        var text = file.Text.ToString();
        // The text is a line, on which its entry may begin.
        var data = text.LastIndexOf("<data ", site.Text.Span(0, site.Text.Value.Length).End, StringComparison.Ordinal);
        var start = data < 0 ? -1 : text.IndexOf(EntryName, data, StringComparison.Ordinal);
        return start < 0 ? null : text.Substring(start + EntryName.Length).Split('"')[0];
    }
}
