using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Follows what a step of a workflow runs: local actions and scripts, as far as the project's additional files show them.</summary>
internal static class WorkflowSteps
{
    private const int Deepest = 4;
    private static readonly string[] ActionFiles = { "/action.yml", "/action.yaml" };
    private static readonly char[] Blanks = { ' ', '\t', '\r', '\n', '"', '\'', '`', ';', '|', '&', '(', ')', '=' };

    /// <summary>
    /// The program that the commands of a step run, where it is not the one that is built here; null where they run this one, or nobody knows.
    /// </summary>
    public static string? FindProgram(MigrationProject project, string commands) => FindProgram(project, commands, Deepest);

    /// <summary>The program behind a local action; the action itself where the build does not have its file.</summary>
    public static string? FindProgramOfAction(MigrationProject project, string path) => FindProgramOfAction(project, path, Deepest);

    private static string? FindProgramOfAction(MigrationProject project, string path, int depth)
    {
        // A workflow of this repository (`uses: ./.github/workflows/deploy.yml`) says itself at each of its steps whose program that is.
        if (path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal))
            return RepositoryFiles.Find(project, path) is null ? path : null;
        var file = ActionFiles.Select(name => RepositoryFiles.Find(project, path.TrimEnd('/') + name)).FirstOrDefault(static found => found is not null);
        return file?.GetText()?.ToString() is { } text ? StillNames(project, file.Path) ?? FindProgram(project, text, depth) : path;
    }

    private static string? FindProgram(MigrationProject project, string commands, int depth)
    {
        if (depth == 0)
            return null;
        foreach (var word in commands.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            var extension = Path.GetExtension(word.TrimEnd('.', ','));
            if (ForeignPrograms.Extensions.Contains(extension) || ForeignPrograms.Commands.Contains(word))
                return word;
            if (ForeignPrograms.ScriptExtensions.Contains(extension) && !word.Contains('*') && !word.Contains('$'))
            {
                if (RepositoryFiles.Find(project, word) is not { } script)
                    return word;
                if (StillNames(project, script.Path) is { } left)
                    return left;
                if (script.GetText()?.ToString() is { } text && FindProgram(project, text, depth - 1) is { } other)
                    return other;
            }
        }

        return null;
    }

    /// <summary>The file, where it calls an address that does not move.</summary>
    private static string? StillNames(MigrationProject project, string path) =>
        project.Texts.Values.FirstOrDefault(file => file.Path == path) is { } text
        && text.Signals.Sites.Any(static site => !site.IsComment && site.Urls.Any(static url => url.Endpoint is { Verdict: not EndpointVerdict.Kept }))
        ? Path.GetFileName(path) : null;
}
