using System.Text;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Migration;

namespace AIStats.OpenRouterMigration.ToolTests.Differential;

/// <summary>One pass of the tool over files, in this process.</summary>
internal static class ToolPass
{
    /// <summary>Writes the files into a new folder, and returns their bytes after <c>migrate</c>.</summary>
    public static async Task<SortedDictionary<string, byte[]>> MigrateAsync(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var folder = new TemporaryFolder();
        var paths = new List<string>();
        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Combine(path))!);
            await File.WriteAllBytesAsync(folder.Combine(path), bytes);
            paths.Add(path);
        }

        var inventory = RepositoryAnalysis.Run(new Selection(folder.Path, [], [], []), static _ => { }, CancellationToken.None);
        Assert.Empty(inventory.Unread);
        FileWriter.Write(ChangedFile.Of(inventory.Moved), CancellationToken.None);
        return new SortedDictionary<string,
            byte[]>(paths.ToDictionary(path => path, path => File.ReadAllBytes(folder.Combine(path)), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The bytes of a text, as a workspace would save it.</summary>
    public static byte[] Encode(string text, bool hasBom) => [.. hasBom ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)];

    /// <summary>The lines of a file that differ.</summary>
    public static IEnumerable<string> Differences(string path, byte[] format, byte[] tool) => new DiffPlex.DiffBuilder.InlineDiffBuilder(new DiffPlex.Differ())
        .BuildDiffModel(Encoding.UTF8.GetString(format), Encoding.UTF8.GetString(tool), ignoreWhitespace: false).Lines
        .Where(line => line.Type is DiffPlex.DiffBuilder.Model.ChangeType.Deleted or DiffPlex.DiffBuilder.Model.ChangeType.Inserted)
        .Select(line => $"{path}: {(line.Type == DiffPlex.DiffBuilder.Model.ChangeType.Inserted ? "tool" : "format")}: {line.Text.Trim()}");
}
