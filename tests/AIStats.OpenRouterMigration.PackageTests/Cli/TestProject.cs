using System.Xml.Linq;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>A folder outside the repository with one or more projects that have the package installed, and the commands on it.</summary>
public sealed class TestProject : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackedPackage package;

    public TestProject(PackedPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        this.package = package;

        // The machine's own sources stay: a package source is added, none is cleared, and no source mapping is turned on, since
        // that would have to name the machine's sources.
        Write("nuget.config", new XElement("configuration", new XElement("packageSources",
            new XElement("add", new XAttribute("key", "package-under-test"), new XAttribute("value", package.SourceFolder)))));

        // MSBuild and the compiler look for these in every folder above; here they find the end of the search.
        Write("Directory.Build.props", new XElement("Project", new XElement("PropertyGroup",
            new XElement("NuGetAudit", false))));
        Write("Directory.Build.targets", new XElement("Project"));
        Write("Directory.Packages.props", new XElement("Project"));
        Write(".editorconfig", "root = true\n"u8.ToArray());
    }

    public string Folder => folder.Path;

    /// <param name="path">The project file, relative to the folder.</param>
    /// <param name="targetFrameworks">One, or several with semicolons.</param>
    /// <param name="installed">Whether the project refers to the package.</param>
    /// <param name="linked">Files from elsewhere that the project compiles too, relative to the project's folder.</param>
    public TestProject WithProject(string path, string targetFrameworks, bool installed = true, params string[] linked)
    {
        ArgumentNullException.ThrowIfNull(targetFrameworks);
        var several = targetFrameworks.Contains(';', StringComparison.Ordinal);
        var project = new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup",
                new XElement(several ? "TargetFrameworks" : "TargetFramework", targetFrameworks),
                new XElement("Nullable", "enable")),
            new XElement("ItemGroup", linked.Select(file => new XElement("Compile",
                new XAttribute("Include", file), new XAttribute("Link", Path.GetFileName(file))))));
        Write(path, project);
        return installed ? WithPackage(path) : this;
    }

    /// <summary>Installs the package into a project that is already written.</summary>
    public TestProject WithPackage(string path) =>
        Edit(path, project => project.Add(new XElement("ItemGroup", new XElement("PackageReference",
            new XAttribute("Include", PackedPackage.Id), new XAttribute("Version", package.Version), new XAttribute("PrivateAssets", "all")))));

    /// <summary>Adds a property to a project that is already written.</summary>
    public TestProject WithProperty(string path, string name, object value) =>
        Edit(path, project => project.Element("PropertyGroup")!.Add(new XElement(name, value)));

    /// <summary>Makes a project that is already written refer to others.</summary>
    public TestProject WithReferences(string path, params IEnumerable<string> projects) =>
        Edit(path, project =>
            project.Add(new XElement("ItemGroup", projects.Select(other => new XElement("ProjectReference", new XAttribute("Include", other))))));

    public TestProject WithSolution(string path, params string[] projects)
    {
        Write(path, new XElement("Solution", projects.Select(project => new XElement("Project", new XAttribute("Path", project)))));
        return this;
    }

    public TestProject WithSources(params IEnumerable<SourceFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
            Write(file.Path, file.BytesBefore);
        return this;
    }

    /// <summary>Writes files as they are.</summary>
    public TestProject WithFiles(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (path, bytes) in files)
            Write(path, bytes);
        return this;
    }

    /// <summary>Deletes a file, where it is there.</summary>
    public TestProject WithoutFile(string path)
    {
        File.Delete(folder.Combine(path));
        return this;
    }

    public string ReadText(string path) => File.ReadAllText(folder.Combine(path));

    /// <summary>Every file but those that builds write, by its path.</summary>
    public SortedDictionary<string, byte[]> ReadFiles()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            if (!path.Split('/').Any(part => part is "bin" or "obj"))
                files.Add(path, File.ReadAllBytes(file));
        }

        return files;
    }

    /// <summary>A build that compiles everything, so that it reports everything; the restore is part of it.</summary>
    public Task<DotnetResult> BuildAsync() => RunAsync("build", "--no-incremental", "--tl:off", "-clp:NoSummary");

    /// <summary>The command of the README, with nothing added.</summary>
    public Task<DotnetResult> FormatAnalyzersAsync() => RunAsync("format", "analyzers");

    public Task<DotnetResult> RunAsync(params string[] arguments) => DotnetCli.RunAsync(Folder, package.Variables, arguments);

    /// <summary>Runs the tool, as this build has made it; its package is tried by tests of its own.</summary>
    public Task<DotnetResult> RunToolAsync(params string[] arguments) => RunAsync(
        ["exec", "--roll-forward", "LatestMajor", Path.Combine(BuildFacts.RepositoryFolder, "src", "AIStats.OpenRouterMigration.Tool", "bin",
            BuildFacts.Configuration, "net8.0", "AIStats.OpenRouterMigration.Tool.dll"), .. arguments]);

    /// <summary>Runs a program that was built in the folder.</summary>
    public Task<DotnetResult> RunProgramAsync(string assembly, IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments) =>
        DotnetCli.RunAsync(Folder, variables, [folder.Combine(assembly), .. arguments]);

    public void Dispose() => folder.Dispose();

    private TestProject Edit(string path, Action<XElement> edit)
    {
        var project = XElement.Parse(ReadText(path));
        edit(project);
        Write(path, project);
        return this;
    }

    private void Write(string path, XElement xml) => Write(path, System.Text.Encoding.UTF8.GetBytes(xml + "\n"));

    private void Write(string path, byte[] bytes)
    {
        var file = folder.Combine(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }
}
