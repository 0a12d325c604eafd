using System.Text;
using System.Text.Json;

namespace AIStats.OpenRouterMigration.ToolTests.Packed;

/// <summary>A folder outside the repository with some files, and the tool on it.</summary>
internal sealed class ToolFolder : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal) { ["NO_COLOR"] = "1" };
    private readonly TemporaryFolder folder = new();
    private readonly PackedTool tool;

    public ToolFolder(PackedTool tool)
    {
        this.tool = tool;
        Root = Directory.CreateDirectory(folder.Combine("repository")).FullName;
        // The options above the folder are not meant.
        Write(".editorconfig", "root = true\n");
    }

    /// <summary>The repository; beside it is room for reports.</summary>
    public string Root { get; }

    public ToolFolder Write(string path, string text, Encoding? encoding = null) =>
        Write(path, [.. encoding is null ? [] : encoding.GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)]);

    public ToolFolder Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), bytes);
        return this;
    }

    public ToolFolder WithProject(string path, params string[] references)
    {
        var items = string.Concat(references.Select(static reference => $"<ProjectReference Include=\"{reference}\" />"));
        return Write(path, $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>\n");
    }

    public string FullPath(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public byte[] ReadBytes(string path) => File.ReadAllBytes(FullPath(path));

    /// <summary>All files by path, with their bytes.</summary>
    public SortedDictionary<string, byte[]> ReadAll() => new(
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => (Path: Path.GetRelativePath(Root, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.StartsWith(".git/", StringComparison.Ordinal))
                .ToDictionary(file => file.Path, file => File.ReadAllBytes(file.Full), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>Runs the tool in the folder.</summary>
    public Task<DotnetResult> RunAsync(params string[] arguments) => DotnetCli.RunAsync(Root, NoVariables, ["exec", tool.Program, .. arguments]);

    /// <summary>Runs the tool, and reads the JSON that it prints.</summary>
    public async Task<JsonElement> InventoryAsync(params string[] arguments)
    {
        var result = (await RunAsync(["inventory", "--json", .. arguments])).EnsureSuccess();
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.Clone();
    }

    public async Task GitAsync(params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@t", .. arguments]) { WorkingDirectory = Root,
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
    }

    public async Task<ToolFolder> CommitAsync()
    {
        await GitAsync("init", "-q");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-q", "-m", "all");
        return this;
    }

    public void Dispose() => folder.Dispose();
}
