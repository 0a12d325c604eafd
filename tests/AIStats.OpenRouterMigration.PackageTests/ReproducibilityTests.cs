using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.IO.Compression;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>Anyone can build the published package from its sources and compare.</summary>
[Trait("Speed", "Slow")]
public sealed class ReproducibilityTests
{
    /// <summary>
    /// Two folders of different depth, two time zones, two builds from nothing: one package. It also shows that the package builds
    /// without git and without anything outside of src/ and the files at the root.
    /// </summary>
    [Fact]
    public async Task Two_packs_of_the_same_sources_have_the_same_bytes()
    {
        using var folder = new TemporaryFolder();

        var first = await PackAsync(folder.Combine("a"), timeZone: "UTC");
        var second = await PackAsync(folder.Combine("b", "deeper", "and-longer"), timeZone: "Asia/Tokyo");

        Assert.Equal(Path.GetFileName(first), Path.GetFileName(second));
        Assert.Equal(Entries(first), Entries(second));
        Assert.True(File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(second)), "Same entries, but other bytes of the package.");
        Assert.All(SourcePaths(first), path => Assert.StartsWith("/_/", path, StringComparison.Ordinal));
    }

    private static async Task<string> PackAsync(string sources, string timeZone)
    {
        CopySources(sources);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TZ"] = timeZone,
            ["NUGET_PACKAGES"] = BuildFacts.GlobalPackagesFolder,
        };
        var result = await DotnetCli.RunAsync(
            sources, variables, "pack", $"src/{PackedPackage.Id}", "-c", "Release", "-o", "artifacts",
            "-p:ContinuousIntegrationBuild=true", "-p:UseSharedCompilation=false");
        result.EnsureSuccess();
        return Assert.Single(Directory.GetFiles(Path.Combine(sources, "artifacts"), "*.nupkg"));
    }

    private static void CopySources(string target)
    {
        var root = BuildFacts.RepositoryFolder;
        var files = Directory.EnumerateFiles(root).Concat(
            Directory.EnumerateFiles(Path.Combine(root, "src"), "*", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(root, file).Split('/', '\\').Any(part => part is "bin" or "obj")));
        foreach (var file in files)
        {
            var copy = Path.Combine(target, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Name, time and content of every entry: what differs is named by a failure, not only that something does.</summary>
    private static string[] Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => $"{entry.FullName} {entry.LastWriteTime:s} {entry.Length} {entry.Crc32:X8}")];
    }

    /// <summary>The source files that the embedded symbols name.</summary>
    private static List<string> SourcePaths(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var paths = new List<string>();
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            using (var content = entry.Open())
                content.CopyTo(bytes);
            bytes.Position = 0;
            using var image = new PEReader(bytes);
            var embedded = image.ReadDebugDirectory().Single(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
            var reader = symbols.GetMetadataReader();
            paths.AddRange(reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)));
        }

        Assert.NotEmpty(paths);
        return paths;
    }
}
