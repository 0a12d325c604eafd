using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Files of commands: a script, a Dockerfile, a unit of systemd, a target of a makefile. Each sets variables for what it runs.</summary>
internal static class CommandFiles
{
    private const string Own = "dotnet";
    private static readonly string[] Names = { "Dockerfile", "Makefile", "justfile", "Procfile" };
    private static readonly string[] Extensions = { ".service", ".mk" };
    private static readonly string[] Shown = { "echo", "printf", "Write-Host", "Write-Output", "#", "@#", "rem ", "REM ", "::" };

    /// <summary>
    /// The program that the commands around a place run, where it is not one of .NET: <c>python</c> in a script that sets a variable for it. Null where they
    /// run <c>dotnet</c> as well, or nobody knows.
    /// </summary>
    public static string? FindProgram(SettingsFile file, TextSite site)
    {
        var name = Path.GetFileName(file.Path);
        var isMade = name.StartsWith("Makefile", StringComparison.OrdinalIgnoreCase) || name.StartsWith("justfile", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".mk", StringComparison.OrdinalIgnoreCase);
        if (!isMade && !IsOfCommands(file.Path, name))
            return null;
        // A variable above the targets of a makefile is set for all of them.
        if (isMade && site.Sections.IsEmpty)
            return null;
        var text = isMade ? file.Text.ToString(site.Sections[0].Block(file.Text)) : file.Text.ToString();
        var commands = string.Join("\n", text.Split('\n').Where(static line => !IsShown(line.TrimStart())));
        return commands.IndexOf(Own, StringComparison.OrdinalIgnoreCase) >= 0 ? null : WorkflowSteps.FindProgram(file.Project, commands);
    }

    private static bool IsOfCommands(string path, string name) => ForeignPrograms.ScriptExtensions.Contains(Path.GetExtension(path))
        || Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        || Array.Exists(Names, known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line is a comment, or shows its text and runs none of it.</summary>
    private static bool IsShown(string line) => Array.Exists(Shown, word => line.StartsWith(word, StringComparison.Ordinal));
}
