using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Reports;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Commands;

/// <summary><c>check</c>: whether anything is left.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(Screen screen, Selection selection, string? sarif, bool json, CancellationToken cancellationToken)
    {
        if (sarif is not null && Path.GetDirectoryName(sarif) is { Length: > 0 } folder)
            InventoryCommand.CreateFolder(folder);
        var inventory = await screen.WatchAsync(progress => RepositoryAnalysis.Run(selection, progress, cancellationToken), json).ConfigureAwait(false);
        if (sarif is not null)
            await InventoryCommand.WriteAsync(sarif, SarifReport.Write(inventory)).ConfigureAwait(false);
        var gated = inventory.Gated.ToList();
        if (json)
            await screen.Writer.WriteAsync(JsonReport.Write(inventory)).ConfigureAwait(false);
        else if (gated.Count == 0)
            screen.Output.Write(new Paragraph($"Nothing is left in {Words.Count(inventory.Read, "file")}.\n", new Style(Color.Green)));
        else
            TerminalReport.Findings(screen.Output, "Left", gated, static finding => finding.Message, all: null);
        return gated.Count == 0 ? CommandLine.Done : CommandLine.Left;
    }
}
