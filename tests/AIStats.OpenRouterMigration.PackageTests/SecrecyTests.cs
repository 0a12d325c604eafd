using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>
/// Keys in every place that people paste them into: no part of one may be in what a build prints or the compiler logs; the tool has a test
/// of its own.
/// </summary>
public sealed class SecrecyTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string[] Expected =
        ["AIS1001", "AIS1003", "AIS1007", "AIS2001", "AIS2002", "AIS2003", "AIS2004", "AIS3001", "AIS4001", "AIS4003", "AIS5001", "AIS5002", "AIS9001",
            "AIS9003"];

    [Fact]
    public async Task No_build_output_and_no_log_repeats_a_part_of_a_key()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net10.0").WithSources(PlantedKeys.Files);
        var sources = project.ReadFiles().Keys.ToArray();

        var (log, build) = await CompilerLog.BuildAsync(project);

        // Nothing is kept secret by not being found.
        var ids = log.Results.Select(result => result.Split(' ')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(Expected.All(ids.Contains), $"Only these rules found something: {string.Join(' ', ids)}");
        PlantedKeys.AssertNone("the output", build.Output);
        PlantedKeys.AssertNone("the log", string.Join('\n', log.Text));
        Assert.Equal(sources, project.ReadFiles().Keys.ToArray());
    }
}
