using System.Text;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Reports;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Commands;

/// <summary><c>inventory</c>: what is there.</summary>
internal static class InventoryCommand
{
    private static readonly string[] Names = ["inventory.html", "inventory.md", "inventory.sarif"];
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static async Task<int> RunAsync(Screen screen, Selection selection, string? output, bool json, CancellationToken cancellationToken)
    {
        var inventory = await screen.WatchAsync(progress => RepositoryAnalysis.Run(selection, progress, cancellationToken)).ConfigureAwait(false);
        if (json)
            await screen.Writer.WriteAsync(JsonReport.Write(inventory)).ConfigureAwait(false);
        else
            TerminalReport.Write(screen.Output, inventory);
        if (output is not null)
        {
            Directory.CreateDirectory(output);
            await WriteAsync(output, Names[0], HtmlReport.Write(inventory)).ConfigureAwait(false);
            await WriteAsync(output, Names[1], MarkdownReport.Write(inventory)).ConfigureAwait(false);
            await WriteAsync(output, Names[2], SarifReport.Write(inventory)).ConfigureAwait(false);
            if (!json)
                screen.Output.Write(new Paragraph($"\nWritten: {string.Join(", ", Names.Select(name => Path.Combine(output, name)))}\n"));
        }

        return CommandLine.Done;
    }

    /// <summary>Writes a report.</summary>
    public static Task WriteAsync(string folder, string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text, Utf8);
}
