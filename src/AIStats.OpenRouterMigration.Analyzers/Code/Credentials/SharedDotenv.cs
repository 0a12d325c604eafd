using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the program of others that a compose file gives a whole file of variables (<c>env_file: .env</c> of a service in Python): it reads them by their
/// names, and nothing in the compose file names one.
/// </summary>
internal static class SharedDotenv
{
    private const string Key = "env_file";
    private const string Compose = "compose";
    private static readonly char[] Separators = { ' ', '\t', '\r', '\n', ',', '[', ']', '"', '\'', ':' };

    /// <summary>The image or build folder of the first such program; null where only programs of this repository get the file.</summary>
    /// <param name="dotenv">The file of variables, or the example of it.</param>
    public static string? FindProgram(SettingsFile dotenv) => dotenv.Project.Options.AdditionalFiles.Where(static file => IsCompose(file.Path))
        .Select(file => file.GetText() is { } text && text.ToString().Contains(Key, StringComparison.Ordinal)
            ? Find(new SettingsFile(file.Path, text, SettingsText.Empty, SettingsText.Empty, dotenv.Options, dotenv.Project), dotenv.Path) : null)
        .FirstOrDefault(static program => program is not null);

    private static string? Find(SettingsFile compose, string dotenv)
    {
        var lines = new LineSections(compose.Text, new Comments(compose.Text.ToString(), CommentSyntax.Of(compose.Path)));
        foreach (var line in compose.Text.Lines)
        {
            if (SettingName.Find(line.ToString()) != Key || lines.IsComment(line))
                continue;
            var around = lines.Around(line);
            var given = new TextSection(Key, line.Start).Lines(compose.Text).Where(written => !lines.IsComment(written))
                .SelectMany(static written => written.ToString().Split(Separators, StringSplitOptions.RemoveEmptyEntries));
            if (given.Any(path => IsSame(compose.Path, path, dotenv)) && ProgramSections.FindImage(compose, around) is { } program)
                return program;
        }

        return null;
    }

    private static bool IsCompose(string path) => Path.GetFileName(path).Contains(Compose, StringComparison.OrdinalIgnoreCase)
        && Path.GetExtension(path) is ".yml" or ".yaml";

    /// <summary>Whether a path in a compose file is a file of variables, or the file that one is the example of: <c>.env</c> of <c>.env.example</c>.</summary>
    private static bool IsSame(string compose, string written, string dotenv)
    {
        var folder = Folder(compose);
        foreach (var part in written.Replace('\\', '/').Split('/'))
        {
            if (part.StartsWith(".env", StringComparison.Ordinal) || part.EndsWith(".env", StringComparison.Ordinal))
                return folder == Folder(dotenv) && Path.GetFileName(dotenv).StartsWith(part, StringComparison.OrdinalIgnoreCase);
            folder = part == ".." ? Folder(folder) : part is "." or "" ? folder : folder + "/" + part;
        }

        return false;
    }

    private static string Folder(string path) => path.Replace('\\', '/').LastIndexOf('/') is >= 0 and var end ? path.Replace('\\', '/').Substring(0, end) : "";
}
