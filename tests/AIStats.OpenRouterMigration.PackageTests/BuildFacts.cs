using System.Reflection;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>What the build of this project knew of the machine.</summary>
internal static class BuildFacts
{
    public static string Configuration { get; } = Read("Configuration");

    public static string RepositoryFolder { get; } = Read("RepositoryFolder");

    public static string GlobalPackagesFolder { get; } = Read("GlobalPackagesFolder");

    /// <summary>The folder of the SDK that holds the compiler.</summary>
    public static string CompilerFolder => Read("CompilerFolder");

    private static string Read(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal)).Value!;
}
