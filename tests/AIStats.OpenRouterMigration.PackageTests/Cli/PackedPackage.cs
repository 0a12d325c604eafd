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
public sealed class PackedPackage : IAsyncLifetime, IDisposable
{
    public const string Id = "AIStats.OpenRouterMigration";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<AnalyzerReference[]> analyzers;

    public PackedPackage() => analyzers = new Lazy<AnalyzerReference[]>(LoadAnalyzers);

    /// <summary>The folder that serves as a package source.</summary>
    public string SourceFolder => folder.Combine("source");

    /// <summary>Sortable, and free of leading zeros as SemVer asks.</summary>
    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string FilePath => Path.Combine(SourceFolder, $"{Id}.{Version}.nupkg");

    /// <summary>The variables with which a restore finds the package in isolation.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = folder.Combine("packages"),
        ["NUGET_FALLBACK_PACKAGES"] = BuildFacts.GlobalPackagesFolder,
    };

    /// <summary>The analyzers and fixers as a compiler or an editor loads them.</summary>
    public ImmutableArray<AnalyzerReference> AnalyzerReferences => [.. analyzers.Value];

    public async Task InitializeAsync()
    {
        var result = await DotnetCli.RunAsync(
            BuildFacts.RepositoryFolder,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = BuildFacts.GlobalPackagesFolder },
            "pack", $"src/{Id}", "--no-build", "-c", BuildFacts.Configuration, "-o", SourceFolder, $"-p:PackageVersion={Version}");
        result.EnsureSuccess();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    public ZipArchive Open() => ZipFile.OpenRead(FilePath);

    private AnalyzerReference[] LoadAnalyzers()
    {
        using var archive = Open();
        var loader = new AnalyzerLoader();
        return [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList().Select(entry =>
        {
            var path = folder.Combine(entry.Name);
            entry.ExtractToFile(path);
            return new AnalyzerFileReference(path, loader);
        })];
    }

    public byte[] ReadEntry(string name)
    {
        using var archive = Open();
        using var content = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
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

/// <summary>All tests of this assembly share one package.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackage : ICollectionFixture<PackedPackage>
{
    public const string Name = "packed package";
}
