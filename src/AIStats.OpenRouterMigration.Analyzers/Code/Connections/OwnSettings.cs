using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Tells the settings of a program from those that its repository has for others. Where the code of a project shows what it sends to the gateway, an
/// address in a chart or a workflow says nothing about it, unless the code reads that setting.
/// </summary>
internal static class OwnSettings
{
    private const string Steps = "steps";
    private static readonly char[] Separator = { ':' };

    /// <summary>Whether a part says what a project sends: one in its code, and one in a setting of its own.</summary>
    public static bool Are(MigrationProject project, ConnectionPart part, bool hasCode) =>
        part.Setting is not var (file, position) || !hasCode || May(project, file, position);

    /// <summary>Whether a pass moves the project, or has moved it: an address of AI Stats in its code, or in a setting of its own.</summary>
    public static bool HaveMoved(MigrationProject project, bool hasCode) => ConnectionPart.HasMovedInCode(project)
        || ConnectionPart.MovedPlaces(project).Any(moved => !hasCode || May(project, moved.File, moved.Position));

    /// <summary>
    /// Whether the project may read the setting at a place: its code names the key, or may put it together, or the file is below the project. A step of
    /// a workflow, and a script, send requests of their own.
    /// </summary>
    private static bool May(MigrationProject project, SettingsFile file, int position)
    {
        var key = PartPlace.At(file, position).Key;
        if (key.Length == 0 || key.Split(Separator).Contains(Steps, StringComparer.Ordinal))
            return false;
        var readers = SettingReaders.Of(project);
        return project.Directory is not { } folder || file.Path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
            || !readers.Of(key).IsEmpty || readers.MayBeReadOutOfSight(key);
    }
}
