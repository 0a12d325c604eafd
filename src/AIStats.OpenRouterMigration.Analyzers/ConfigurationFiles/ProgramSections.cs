using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>Finds the program that a place in a compose file, a manifest or a workflow is for, where it is not the one that is built here.</summary>
internal static class ProgramSections
{
    private static readonly string[] Images = { "image", "build", "context" };

    /// <summary>The image, folder or action of another program; null where the place is for this one, or nobody knows.</summary>
    public static string? Find(TextFile file, TextSite site) => Find(file, site, out _);

    /// <summary>The image or folder of another program, which shares .env with this one.</summary>
    public static string? FindRunning(TextFile file, TextSite site) => Find(file, site, out var isAction) is { } program && !isAction ? program : null;

    private static string? Find(TextFile file, TextSite site, out bool isAction)
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
                    return value.StartsWith("./", StringComparison.Ordinal) ? null : value;
                if (Images.Contains(key, StringComparer.Ordinal))
                    return IsKnown(value) ? value : null;
            }
        }

        return null;
    }

    private static bool IsKnown(string text) => OtherPrograms.Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
