using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>The package, packed once for all tests from what the build of this configuration left.</summary>
/// <remarks>
/// Its version is new in every run, and it is unpacked in a packages folder of this run: no cache can hold an older one, and none
/// of the machine's is touched. The machine's own folder stands behind as a fallback, so nothing is downloaded twice.
/// </remarks>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Id = "AIStats.OpenRouterMigration";

    private static readonly SemaphoreSlim Gate = new(1);
    private static int users;
    private static Run? shared;
    private Run? run;

    /// <summary>The folder that serves as a package source.</summary>
    public string SourceFolder => Current.SourceFolder;

    /// <summary>Sortable, and free of leading zeros as SemVer asks.</summary>
    public string Version => Current.Version;

    public string FilePath => Path.Combine(SourceFolder, $"{Id}.{Version}.nupkg");

    /// <summary>The variables with which a restore finds the package in isolation.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Current.Folder.Combine("packages"),
        ["NUGET_FALLBACK_PACKAGES"] = BuildFacts.GlobalPackagesFolder,
    };

    /// <summary>The analyzers and fixers as a compiler or an editor loads them.</summary>
    public ImmutableArray<AnalyzerReference> AnalyzerReferences => [.. Current.Analyzers.Value];

    private Run Current => run ?? throw new InvalidOperationException("The package has not been packed.");

    /// <summary>The first class of tests packs; the others take what is there.</summary>
    public async Task InitializeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            shared ??= await Run.PackAsync();
            run = shared;
            users++;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>The last class of tests cleans up.</summary>
    public async Task DisposeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (run is null || --users > 0)
                return;
            await DotnetCli.EndCompilerAsync();
            shared = null;
            run.Folder.Dispose();
        }
        finally
        {
            Gate.Release();
        }
    }

    public ZipArchive Open() => ZipFile.OpenRead(FilePath);

    public byte[] ReadEntry(string name)
    {
        using var archive = Open();
        using var content = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>One pack, with the folder that holds it.</summary>
    private sealed class Run
    {
        private Run() => Analyzers = new Lazy<AnalyzerReference[]>(LoadAnalyzers);

        public TemporaryFolder Folder { get; } = new();

        public string SourceFolder => Folder.Combine("source");

        public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

        public Lazy<AnalyzerReference[]> Analyzers { get; }

        public static async Task<Run> PackAsync()
        {
            var run = new Run();
            var result = await DotnetCli.RunAsync(
                BuildFacts.RepositoryFolder,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = BuildFacts.GlobalPackagesFolder },
                "pack", $"src/{Id}", "--no-build", "-c", BuildFacts.Configuration, "-o", run.SourceFolder, $"-p:PackageVersion={run.Version}");
            result.EnsureSuccess();
            return run;
        }

        private AnalyzerReference[] LoadAnalyzers()
        {
            using var archive = ZipFile.OpenRead(Path.Combine(SourceFolder, $"{Id}.{Version}.nupkg"));
            var loader = new AnalyzerLoader();
            return [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList().Select(entry =>
            {
                var path = Folder.Combine(entry.Name);
                entry.ExtractToFile(path);
                return new AnalyzerFileReference(path, loader);
            })];
        }
    }
}

/// <summary>Loads the package's assemblies beside each other, with the Roslyn of this process.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
        // All of them stand in one folder.
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
