using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Migration;

namespace AIStats.OpenRouterMigration.ToolTests.Migration;

/// <summary>Files are written whole or not at all.</summary>
public sealed class FileWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_that_changed_while_it_was_read_stops_the_pass()
    {
        var changed = await PlanAsync("A.cs", "B.cs");
        await File.AppendAllTextAsync(folder.Combine("B.cs"), "// saved in an editor\n");
        var before = ReadAll();
        var exception = Assert.Throws<ToolException>(() => FileWriter.Write(changed, CancellationToken.None));
        Assert.Equal("B.cs has changed since it was read; nothing was written.", exception.Message);
        Assert.Equal(before, ReadAll());
    }

    [Fact]
    public async Task A_file_that_is_gone_stops_the_pass()
    {
        var changed = await PlanAsync("A.cs", "B.cs");
        File.Delete(folder.Combine("B.cs"));
        var before = ReadAll();
        Assert.EndsWith("; nothing was written.", Assert.Throws<ToolException>(() => FileWriter.Write(changed, CancellationToken.None)).Message,
            StringComparison.Ordinal);
        Assert.Equal(before, ReadAll());
    }

    [Fact]
    public async Task A_run_that_is_cancelled_leaves_nothing_behind()
    {
        var changed = await PlanAsync("A.cs", "B.cs");
        var before = ReadAll();
        Assert.Equal("Interrupted; nothing was written.",
            Assert.Throws<ToolException>(() => FileWriter.Write(changed, new CancellationToken(canceled: true))).Message);
        Assert.Equal(before, ReadAll());
    }

    [Fact]
    public async Task The_rights_of_a_file_stay()
    {
        if (OperatingSystem.IsWindows())
            return;
        var changed = await PlanAsync("A.cs");
        File.SetUnixFileMode(folder.Combine("A.cs"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FileWriter.Write(changed, CancellationToken.None);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Combine("A.cs")));
        Assert.Contains("api.phaseo.app", await File.ReadAllTextAsync(folder.Combine("A.cs")), StringComparison.Ordinal);
    }

    private async Task<System.Collections.Immutable.ImmutableArray<ChangedFile>> PlanAsync(params string[] names)
    {
        await File.WriteAllTextAsync(folder.Combine(".editorconfig"), "root = true\n");
        foreach (var name in names)
            await File.WriteAllTextAsync(folder.Combine(name), $"class {name[0]} {{ string url = \"https://openrouter.ai/api/v1/chat/completions\"; }}\n");
        var inventory = RepositoryAnalysis.Run(new Selection(folder.Path, [], [], []), static _ => { }, CancellationToken.None);
        var changed = ChangedFile.Of(inventory.Moved);
        Assert.Equal(names, changed.Select(static file => file.File.Path));
        return changed;
    }

    private SortedDictionary<string, string> ReadAll() =>
        new(Directory.GetFiles(folder.Path).ToDictionary(static path => path, File.ReadAllText), StringComparer.Ordinal);
}
