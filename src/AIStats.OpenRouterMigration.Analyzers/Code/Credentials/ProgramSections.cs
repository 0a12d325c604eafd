using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the program that a place in a compose file, a manifest or a workflow is for, where it is not the one that is built here.</summary>
internal static class ProgramSections
{
    private const string ScriptKey = " script:";
    private static readonly string[] Images = { "image", "build", "context" };

    /// <summary>The image, folder or action of another program; null where the place is for this one, or nobody knows.</summary>
    public static string? Find(SettingsFile file, TextSite site) => Find(file, site, out _);

    /// <summary>The image or folder of another program, which shares .env with this one.</summary>
    public static string? FindRunning(SettingsFile file, TextSite site) => Find(file, site, out var isAction) is { } program && !isAction ? program : null;

    private static string? Find(SettingsFile file, TextSite site, out bool isAction)
    {
        isAction = false;
        var name = Path.GetFileName(file.Path);
        if (IsKnown(name))
            return name;
        if (!file.IsYaml)
            return null;
        foreach (var section in site.Sections.Reverse())
        {
            foreach (var (key, value) in file.SettingsOf(section))
            {
                isAction = key == "uses";
                if (isAction)
                {
                    // An action that runs a script given here (on a server, for one) does what the script says, and that is this repository's.
                    var isOwn = value.StartsWith("./", StringComparison.Ordinal) || file.Text.ToString(section.Block(file.Text)).IndexOf(ScriptKey, StringComparison.Ordinal) >= 0;
                    return isOwn ? null : value;
                }

                if (Images.Contains(key, StringComparer.Ordinal))
                    return IsKnown(value) ? value : null;
            }
        }

        return null;
    }

    private static bool IsKnown(string text) => ForeignPrograms.Words.Any(word => HoldsWord(text, word));

    private static bool HoldsWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                return true;
        }

        return false;
    }
}
