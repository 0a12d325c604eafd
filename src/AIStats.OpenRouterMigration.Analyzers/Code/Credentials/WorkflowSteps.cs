using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Follows what a step of a workflow runs: local actions and scripts, as far as the project's additional files show them.</summary>
internal static class WorkflowSteps
{
    private const int Deepest = 4;
    private const string Steps = "steps";
    private static readonly string[] ActionFiles = { "/action.yml", "/action.yaml" };
    private static readonly char[] Blanks = { ' ', '\t', '\r', '\n', '"', '\'', '`', ';', '|', '&', '(', ')', '=' };

    /// <summary>Whether a place is in a step, and not in what all steps of a job or of a workflow have.</summary>
    public static bool AreAround(TextSite site) => site.Sections.Any(static section => section.Name == Steps);

    /// <summary>
    /// A file of another language that a step of a job runs, where a variable is set for all steps, and the file may read it; null where none does.
    /// </summary>
    public static string? FindProgramOfJob(SettingsFile file, TextSite variable) =>
        !file.IsYaml || AreAround(variable) ? null : Once(file, nameof(FindProgramOfJob), JobOf(file, variable), job =>
        {
            var text = file.Text.ToString(job);
            return text.IndexOf(Steps + ":", StringComparison.Ordinal) is >= 0 and var steps
                ? text.Substring(steps).Split(Blanks, StringSplitOptions.RemoveEmptyEntries)
                    .FirstOrDefault(word => ForeignPrograms.Extensions.Contains(Path.GetExtension(word)) && MayRead(file.Project, word))
                : null;
        });

    /// <summary>
    /// The path of the address in a step that stays at OpenRouter, and is sent the key from a variable; in any step of the job where the variable is
    /// set for all of them. Null where there is none.
    /// </summary>
    public static string? FindAddressThatStays(SettingsFile file, TextSite variable) =>
        !file.IsYaml ? null : Once(file, nameof(FindAddressThatStays), AreAround(variable) ? StepOf(file, variable) : JobOf(file, variable), scope =>
            (from site in Sites(file, scope)
             where AreAround(site) && Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey).Any()
             from beside in Sites(file, StepOf(file, site))
             from url in beside.Urls
             // A line with the key and an address of another contract is changed by hand; a public list beside it is read without the key.
             where url.Endpoint is { } row && (beside == site ? row.Verdict != EndpointVerdict.Kept : row.Access != EndpointAccess.Public)
                && (beside == site || row.Verdict == EndpointVerdict.Missing || Connections.Of(file.Project).ForAddress(url, file, beside) is not null)
             select UrlText.WithHoles(url.Path)).FirstOrDefault());

    private static string? Once(SettingsFile file, string what, TextSpan scope, Func<TextSpan, string?> find) =>
        file.Once($"{what} {scope}", () => new Answer(find(scope))).Text;

    private static bool MayRead(MigrationProject project, string path) =>
        RepositoryFiles.Find(project, path)?.GetText()?.ToString() is not { } text || Names.FindExact(text, GatewayVariables.OpenRouterApiKey).Any();

    private static IEnumerable<TextSite> Sites(SettingsFile file, TextSpan span) =>
        TextOrder.Between(file.Signals.Sites, span.Start, span.End, static site => site.Text.Span(0, 0).Start).Where(static site => !site.IsComment);

    private static TextSpan StepOf(SettingsFile file, TextSite site) =>
        site.Sections.LastOrDefault(section => file.Text.ToString(TextSpan.FromBounds(section.Start, file.Text.Lines.GetLineFromPosition(section.Start).End))
            .TrimStart().StartsWith("- ", StringComparison.Ordinal))?.Block(file.Text) ?? site.Text.Span(0, site.Text.Value.Length);

    /// <summary>The job around a place; the whole workflow where its variables stand above the jobs.</summary>
    private static TextSpan JobOf(SettingsFile file, TextSite site) => site.Sections.Length < 2 ? new TextSpan(0, file.Text.Length) : file.ScopeOf(site);

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

    private sealed record Answer(string? Text);
}
