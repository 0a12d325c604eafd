using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the program that a place in a compose file, a manifest or a workflow is for, where it is not the one that is built here.</summary>
internal static class ProgramSections
{
    private const string ScriptKey = " script:";
    private const string Run = "run";
    private const string Script = "script";
    private const string Uses = "uses";
    private static readonly string[] Images = { "image", "build", "context" };

    /// <summary>The image, folder, action or script of another program; null where the place is for this repository's program, or does not say.</summary>
    public static string? Find(SettingsFile file, TextSite site) => Find(file, site, out _);

    /// <summary>The image or folder of another program that reads the same .env.</summary>
    public static string? FindRunning(SettingsFile file, TextSite site) => Find(file, site, out var isStep) is { } program && !isStep ? program : null;

    private static string? Find(SettingsFile file, TextSite site, out bool isStep)
    {
        isStep = false;
        var name = Path.GetFileName(file.Path);
        if (IsKnown(name))
            return name;
        if (!file.IsYaml)
        {
            isStep = true;
            return file.IsJson ? FindCommand(file, site) : CommandFiles.FindProgram(file, site);
        }

        foreach (var section in site.Sections.Reverse())
        {
            var settings = file.SettingsOf(section);
            // A job may be called `run`.
            if (settings.FirstOrDefault(setting => setting.Key is Uses or Script || (setting.Key == Run && WorkflowSteps.AreAround(site)))
                is { Key: { } kind } step)
            {
                isStep = true;
                return kind != Uses ? WorkflowSteps.FindProgram(file.Project, Commands(file.Text.ToString(section.Block(file.Text))))
                    : step.Value.StartsWith("./", StringComparison.Ordinal) ? WorkflowSteps.FindProgramOfAction(file.Project, step.Value)
                    // An action that runs a script written here (ssh, for example) runs code of this repository.
                    : IsCarrier(step.Value) || file.Text.ToString(section.Block(file.Text)).Contains(ScriptKey, StringComparison.Ordinal) ? null
                    : step.Value;
            }

            if (ImageOf(file, settings) is (true, var program))
                return program;
        }

        isStep = true;
        return WorkflowSteps.FindProgramOfJob(file, site);
    }

    /// <summary>
    /// The command of another language in the nearest object of JSON that names one: a server of <c>mcp.json</c>, a configuration of a debugger
    /// (<c>"type": "node"</c>). Null where that runs a program of .NET, or nobody knows.
    /// </summary>
    private static string? FindCommand(SettingsFile file, TextSite site)
    {
        var isDebugger = Path.GetFileName(file.Path).Equals(ForeignPrograms.DebuggerFile, StringComparison.OrdinalIgnoreCase);
        var command = site.Sections.Reverse().Select(section => ValueOf(file.Text.ToString(), section, isDebugger ? "type" : "command"))
            .FirstOrDefault(static value => value is not null);
        return command is not null && (isDebugger ? ForeignPrograms.Debuggers : ForeignPrograms.Commands).Contains(command) ? command : null;
    }

    /// <summary>The text that an object of JSON gives one of its own keys; null where it has none of that name.</summary>
    private static string? ValueOf(string text, TextSection section, string name)
    {
        var (depth, key) = (0, "");
        foreach (var (kind, span) in JsonTokens.Read(text, section.Start))
        {
            depth += kind switch { JsonTokenKind.Open => 1, JsonTokenKind.Close => -1, _ => 0 };
            if (depth == 0)
                return null;
            if (kind == JsonTokenKind.Key && depth == 1)
                key = text.Substring(span.Start, span.Length);
            else if (kind == JsonTokenKind.Value && depth == 1 && key == name)
                return text.Substring(span.Start, span.Length);
        }

        return null;
    }

    /// <summary>The image or folder of another program, of a service with these sections around a place; null where it is this repository's own.</summary>
    public static string? FindImage(SettingsFile file, IEnumerable<TextSection> sections) =>
        sections.Reverse().Select(section => ImageOf(file, file.SettingsOf(section))).FirstOrDefault(static found => found.IsFound).Program;

    private static (bool IsFound, string? Program) ImageOf(SettingsFile file, ImmutableArray<(string Key, string Value)> settings) =>
        settings.FirstOrDefault(static setting => Images.Contains(setting.Key, StringComparer.Ordinal)) is { Key: { } key, Value: var value }
            ? (true, IsKnown(value) || (key != "image" && IsOtherFolder(file, value)) ? value : null) : default;

    /// <summary>Whether a folder that an image is built in holds no C#: no project file, no source of the projects that are known here.</summary>
    private static bool IsOtherFolder(SettingsFile file, string context)
    {
        var folder = context.Replace('\\', '/').TrimEnd('/');
        while (folder.StartsWith("./", StringComparison.Ordinal))
            folder = folder.Substring(2);
        var above = Path.GetDirectoryName(file.Path)?.Replace('\\', '/') ?? "";
        while (folder.StartsWith("../", StringComparison.Ordinal) && above.LastIndexOf('/') is >= 0 and var end)
            (folder, above) = (folder.Substring(3), above.Substring(0, end));
        // `build: .`, `build: ${DIR}`, `build: https://…` and `build: ..` say nothing about whose program it is.
        if (folder.Length == 0 || folder == "." || folder.Contains('$') || folder.Contains(':') || folder.StartsWith("..", StringComparison.Ordinal)
            || folder.StartsWith("/", StringComparison.Ordinal))
            return false;
        return !RepositoryFiles.HoldCode(file.Project, above + "/" + folder + "/");
    }

    /// <summary>What a step runs, without what it is called: <c>- name: Build with node</c>.</summary>
    private static string Commands(string step) => string.Join("\n", step.Split('\n').Where(static line =>
        !line.TrimStart(' ', '-').StartsWith("name:", StringComparison.Ordinal) && !line.TrimStart().StartsWith("#", StringComparison.Ordinal)));

    private static bool IsCarrier(string action) =>
        ForeignPrograms.Carriers.Any(carrier => action.StartsWith(carrier, StringComparison.OrdinalIgnoreCase));

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
