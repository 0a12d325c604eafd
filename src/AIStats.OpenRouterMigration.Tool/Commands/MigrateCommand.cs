using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Migration;
using AIStats.OpenRouterMigration.Tool.Reports;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Commands;

/// <summary><c>migrate</c>: one pass of the bulk fixes.</summary>
internal static class MigrateCommand
{
    private const int MostNamed = 3;

    public static async Task<int> RunAsync(Screen screen, Selection selection, bool yes, bool dryRun, bool force, CancellationToken cancellationToken)
    {
        var target = Target.Of(selection.Path);
        if (!dryRun && !force && Git.ListChanges(target.Root) is { Count: > 0 } changes)
        {
            var named = string.Join(", ", changes.Take(MostNamed)) + (changes.Count > MostNamed ? ", …" : "");
            throw new ToolException(
                $"The Git work tree has changes that are not committed ({named}): "
                + "commit them, so that you can read the changes of the migration alone, or say --force.");
        }

        var inventory = await screen.WatchAsync(progress => RepositoryAnalysis.Run(selection, progress, cancellationToken)).ConfigureAwait(false);
        var changed = ChangedFile.Of(inventory.Moved);
        foreach (var file in changed)
            Difference.Write(screen.Output, file, inventory.Findings);
        var moved = inventory.Moved.Count();
        if (changed.Length == 0)
            screen.Output.Write(new Paragraph("Nothing to move.\n"));
        else if (dryRun)
            screen.Output.Write(new Paragraph($"A pass moves {Words.Count(moved, "place")} in {Words.Count(changed.Length, "file")}; nothing was written.\n"));
        else if (!Agrees(screen, yes, $"Write {Words.Count(changed.Length, "file")}?"))
            throw new ToolException("Nothing was written.");
        else
            inventory = await WriteAsync(screen, selection, moved, changed, cancellationToken).ConfigureAwait(false);

        var left = inventory.Left.ToList();
        if (left.Count > 0)
            TerminalReport.Findings(screen.Output, "Left for a person", left, static finding => finding.Message, TerminalReport.InventoryFiles);
        return CommandLine.Done;
    }

    /// <summary>Writes the files and looks again: of what is left, some is there only after the pass, such as a variable that hosts have to set.</summary>
    private static async Task<Inventory> WriteAsync(
        Screen screen, Selection selection, int moved, ImmutableArray<ChangedFile> changed, CancellationToken cancellationToken)
    {
        FileWriter.Write(changed, cancellationToken);
        screen.Output.Write(new Paragraph($"Moved {Words.Count(moved, "place")} in {Words.Count(changed.Length, "file")}.\n", new Style(Color.Green)));
        try
        {
            return await screen.WatchAsync(progress => RepositoryAnalysis.Run(selection, progress, cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new ToolException("Interrupted; all files are written, and check says what is left.", exception);
        }
    }

    private static bool Agrees(Screen screen, bool yes, string question)
    {
        if (yes)
            return true;
        if (Console.IsInputRedirected || !screen.Output.Profile.Capabilities.Interactive)
            throw new ToolException("There is no terminal to ask on, so nothing was written. Say --yes to write, or --dry-run to see the changes.");
        return screen.Output.Confirm(question, defaultValue: false);
    }
}
