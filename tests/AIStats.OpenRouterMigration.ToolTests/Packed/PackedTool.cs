using System.IO.Compression;

namespace AIStats.OpenRouterMigration.ToolTests.Packed;

/// <summary>The tool as its package holds it: packed once for all classes of tests from what the build of this configuration left, and unpacked.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    public const string Id = "AIStats.OpenRouterMigration.Tool";

    private static readonly SemaphoreSlim Gate = new(1);
    private static int users;
    private static Pack? shared;
    private Pack? pack;

    /// <summary>The folder that serves as a package source.</summary>
    public string SourceFolder => Current.Folder.Combine("source");

    public string Version => Current.Version;

    /// <summary>The program in the package.</summary>
    public string Program => Path.Combine(Unpacked, "tools", "net8.0", "any", $"{Id}.dll");

    public string Unpacked => Current.Folder.Combine("unpacked");

    private Pack Current => pack ?? throw new InvalidOperationException("The tool has not been packed.");

    /// <summary>The first class of tests packs; the others take what is there.</summary>
    public async Task InitializeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            shared ??= await Pack.CreateAsync();
            pack = shared;
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
            if (pack is null || --users > 0)
                return;
            shared = null;
            pack.Folder.Dispose();
        }
        finally
        {
            Gate.Release();
        }
    }

    private sealed class Pack
    {
        public TemporaryFolder Folder { get; } = new();

        public string Version { get; } = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

        public static async Task<Pack> CreateAsync()
        {
            var pack = new Pack();
            (await DotnetCli.RunAsync(
                BuildFacts.RepositoryFolder,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = BuildFacts.GlobalPackagesFolder },
                "pack", $"src/{Id}", "--no-build", "-c", BuildFacts.Configuration, "-o", pack.Folder.Combine("source"),
                $"-p:PackageVersion={pack.Version}")).EnsureSuccess();
            await ZipFile.ExtractToDirectoryAsync(pack.Folder.Combine("source", $"{Id}.{pack.Version}.nupkg"), pack.Folder.Combine("unpacked"));
            return pack;
        }
    }
}
