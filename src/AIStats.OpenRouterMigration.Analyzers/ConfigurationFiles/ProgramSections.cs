using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Scanning;

namespace AIStats.OpenRouterMigration.ConfigurationFiles;

/// <summary>Finds the program that a place in a compose file, a manifest or a workflow is for, where it is not the one that is built here.</summary>
internal static class ProgramSections
{
    private static readonly string[] Images = { "image", "build", "context" };

    /// <summary>The image, folder or action of another program; null where the place is for this one, or nobody knows.</summary>
    public static string? Find(TextFile file, TextSite site)
    {
        var name = Path.GetFileName(file.Path);
        if (IsKnown(name))
            return name;
        if (!file.IsYaml)
            return null;
        foreach (var section in site.Sections.Reverse())
        {
            foreach (var (key, value) in file.SettingsOf(section))
            {
                if (key == "uses")
                    return value.StartsWith("./", StringComparison.Ordinal) ? null : value;
                if (Images.Contains(key, StringComparer.Ordinal))
                    return IsKnown(value) ? value : null;
            }
        }

        return null;
    }

    private static bool IsKnown(string text) => OtherPrograms.Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
