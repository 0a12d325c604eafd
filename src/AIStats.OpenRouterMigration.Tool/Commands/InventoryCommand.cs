using System.Text;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
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
        if (output is not null)
            CreateFolder(output);
        var inventory = await screen.WatchAsync(progress => RepositoryAnalysis.Run(selection, progress, cancellationToken), json).ConfigureAwait(false);
        if (json)
            await screen.Writer.WriteAsync(JsonReport.Write(inventory)).ConfigureAwait(false);
        else
            TerminalReport.Write(screen.Output, inventory);
        if (output is not null)
        {
            await WriteAsync(Path.Combine(output, Names[0]), HtmlReport.Write(inventory)).ConfigureAwait(false);
            await WriteAsync(Path.Combine(output, Names[1]), MarkdownReport.Write(inventory)).ConfigureAwait(false);
            await WriteAsync(Path.Combine(output, Names[2]), SarifReport.Write(inventory)).ConfigureAwait(false);
            if (!json)
                screen.Output.Write(new Paragraph($"\nWritten: {string.Join(", ", Names.Select(name => Path.Combine(output, name)))}\n"));
        }

        return CommandLine.Done;
    }

    /// <summary>Writes a report.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, string text)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, Utf8).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Creates the folder of a report, before the work that the report is about.</summary>
    /// <exception cref="ToolException">It cannot be created.</exception>
    public static void CreateFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The folder {path} cannot be created: {exception.Message}", exception);
        }
    }
}
