using System.Diagnostics;
using System.Globalization;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>A project of generated files on disk, one in a hundred with findings, that has the analyzers of this build.</summary>
internal sealed class ToolRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ais-benchmark-");

    public ToolRepository(int files)
    {
        var sources = GeneratedSources.Create(files, Findings.Few);
        var paths = new string[files];
        for (var i = 0; i < files; i++)
        {
            paths[i] = Path.Combine(Directory.CreateDirectory(
                Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"Part{i / 50}"))).FullName,
                    string.Create(CultureInfo.InvariantCulture, $"File{i}.cs"));
            File.WriteAllText(paths[i], sources[i]);
            Characters += sources[i].Length;
        }

        Paths = paths;
        var analyzers = string.Concat(
            new[] { typeof(RuleIds).Assembly.Location,
                typeof(TextEditFixAllProvider).Assembly.Location }.Select(static path => $"<Analyzer Include=\"{path}\" />"));
        const string Framework = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";
        File.WriteAllText(Project, $"<Project Sdk=\"Microsoft.NET.Sdk\">{Framework}<ItemGroup>{analyzers}</ItemGroup></Project>");
        // Nothing above the folder is meant.
        foreach (var (name, text) in new[] { (".editorconfig", "root = true\n"), ("Directory.Build.props", "<Project />"),
            ("Directory.Build.targets", "<Project />"), ("Directory.Packages.props", "<Project />") })
            File.WriteAllText(Path.Combine(Folder, name), text);
    }

    public string Folder => _folder.FullName;

    public string Project => Path.Combine(Folder, "Large.csproj");

    public IReadOnlyList<string> Paths { get; }

    public long Characters { get; }

    public void Restore() => Run("restore", Project);

    /// <summary>Runs a dotnet command.</summary>
    /// <returns>The milliseconds that it took, and the most memory that it had.</returns>
    public (double Milliseconds, long Memory) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var memory = 0L;
        while (!process.WaitForExit(20))
        {
            try
            {
                process.Refresh();
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It has ended between the two lines.
            }
        }

        _ = output.GetAwaiter().GetResult();
        // Both gates end with 2 where something is found.
        return process.ExitCode is 0 or 2
            ? (clock.Elapsed.TotalMilliseconds, memory)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.Result}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
