using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Files of commands: a script, a Dockerfile, a unit of systemd, a target of a makefile. Each sets variables for what it runs.</summary>
internal static class CommandFiles
{
    private const string Own = "dotnet";

    /// <summary>
    /// The program that the commands around a place run, where it is not one of .NET: <c>python</c> in a script that sets a variable for it. Null where they
    /// run <c>dotnet</c> as well, or nobody knows.
    /// </summary>
    public static string? FindProgram(SettingsFile file, TextSite site)
    {
        var name = Path.GetFileName(file.Path);
        var isMade = BeginsWith(ForeignPrograms.TargetFiles, name) || name.EndsWith(ForeignPrograms.TargetExtension, StringComparison.OrdinalIgnoreCase);
        if (!isMade && !IsOfCommands(file.Path, name))
            return null;
        // A variable above the targets of a makefile is set for all of them.
        if (isMade && site.Sections.IsEmpty)
            return null;
        var text = isMade ? file.Text.ToString(site.Sections[0].Block(file.Text)) : file.Text.ToString();
        var commands = string.Join("\n", text.Split('\n').Where(static line => !IsShown(line.TrimStart())));
        return commands.Contains(Own, StringComparison.OrdinalIgnoreCase) ? null : WorkflowSteps.FindProgram(file.Project, commands);
    }

    private static bool IsOfCommands(string path, string name) => ForeignPrograms.ScriptExtensions.Contains(Path.GetExtension(path))
        || name.EndsWith(ForeignPrograms.ServiceExtension, StringComparison.OrdinalIgnoreCase) || BeginsWith(ForeignPrograms.CommandFiles, name);

    private static bool BeginsWith(ImmutableArray<string> names, string name) =>
        names.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line is a comment, or shows its text and runs none of it.</summary>
    private static bool IsShown(string line) => ForeignPrograms.ShownLines.Any(word => line.StartsWith(word, StringComparison.Ordinal));
}
