using System.IO.Compression;

namespace AIStats.OpenRouterMigration.ToolTests.Packed;

/// <summary>The tool as its package holds it: packed once for all tests from what the build of this configuration left, and unpacked.</summary>
public sealed class PackedTool : IAsyncLifetime, IDisposable
{
    public const string Id = "AIStats.OpenRouterMigration.Tool";

    private readonly TemporaryFolder folder = new();

    /// <summary>The folder that serves as a package source.</summary>
    public string SourceFolder => folder.Combine("source");

    public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <summary>The program in the package.</summary>
    public string Program => folder.Combine("unpacked", "tools", "net8.0", "any", $"{Id}.dll");

    public string Unpacked => folder.Combine("unpacked");

    public async Task InitializeAsync()
    {
        (await DotnetCli.RunAsync(
            BuildFacts.RepositoryFolder,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = BuildFacts.GlobalPackagesFolder },
            "pack", $"src/{Id}", "--no-build", "-c", BuildFacts.Configuration, "-o", SourceFolder, $"-p:PackageVersion={Version}")).EnsureSuccess();
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(SourceFolder, $"{Id}.{Version}.nupkg"), Unpacked);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}

/// <summary>All tests of the packed tool share one.</summary>
[CollectionDefinition(Name)]
public sealed class SharedTool : ICollectionFixture<PackedTool>
{
    public const string Name = "packed tool";
}
