using System.Xml.Linq;

namespace AIStats.OpenRouterMigration.ToolTests.Differential;

/// <summary>The sample, once by the real <c>dotnet format analyzers</c> with what the package gives to a build, and once by the tool.</summary>
[Trait("Speed", "Slow")]
public sealed class SampleTests : IDisposable
{
    private const string Project = "OpenRouterChat.csproj";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Both_write_the_same_bytes()
    {
        var sample = Path.Combine(BuildFacts.RepositoryFolder, "samples", "OpenRouterChat");
        var files = Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(sample, path).Replace('\\', '/'), Full: path))
            .Where(static file => file.Path.Split('/')[0] is not ("bin" or "obj"))
            .ToDictionary(static file => file.Path, static file => File.ReadAllBytes(file.Full), StringComparer.Ordinal);
        files[".editorconfig"] = "root = true\n"u8.ToArray();
        var moved = await ToolPass.MigrateAsync(files);

        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Combine(path))!);
            await File.WriteAllBytesAsync(folder.Combine(path), bytes);
        }

        Install(folder.Combine(Project));
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        (await DotnetCli.RunAsync(folder.Path, variables, "restore")).EnsureSuccess();
        (await DotnetCli.RunAsync(folder.Path, variables, "format", "analyzers", "--no-restore")).EnsureSuccess();

        // The project file has the analyzers in one of the two copies.
        var differences = files.Keys.Where(static path => path != Project)
            .SelectMany(path => ToolPass.Differences(path, File.ReadAllBytes(folder.Combine(path)), moved[path]));
        Assert.Equal("", string.Join('\n', differences));
        Assert.True(files.Count(file => !moved[file.Key].AsSpan().SequenceEqual(file.Value)) > 5);
    }

    /// <summary>Does to a project what the package does, with the files where NuGet imports them.</summary>
    private void Install(string path)
    {
        var build = Path.Combine(BuildFacts.RepositoryFolder, "src", "AIStats.OpenRouterMigration", "build", "AIStats.OpenRouterMigration");
        var analyzers = new[] { typeof(RuleIds).Assembly, typeof(TextEditFixAllProvider).Assembly };
        var project = XDocument.Load(path);
        project.Root!.AddFirst(new XElement("Import", new XAttribute("Project", build + ".props")));
        project.Root.Add(new XElement("ItemGroup",
            analyzers.Select(static assembly => new XElement("Analyzer", new XAttribute("Include", assembly.Location)))));
        project.Save(path);
        new XDocument(new XElement("Project", new XElement("Import", new XAttribute("Project", build + ".targets"))))
            .Save(folder.Combine("Directory.Build.targets"));
    }
}
