using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>
/// What the guide shows of the inventory and of the tour is what they print. What it shows of the other samples is compared where those are tested
/// (SampleTests), and the difference that it shows by SampleApplicationTests.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class DocumentedOutputTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(BuildFacts.RepositoryFolder, "docs", "migration-guide.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_table_of_the_inventory()
    {
        using var project = new TestProject(package);
        var result = (await project.RunToolAsync("inventory", Path.Combine(BuildFacts.RepositoryFolder, "samples", "OpenRouterChat"))).EnsureSuccess();

        var shown = ShownRule().Matches(Guide).Select(row => (row.Groups["id"].Value, row.Groups["count"].Value)).ToList();
        Assert.NotEmpty(shown);
        Assert.Equal(shown, PrintedRule().Matches(result.Output).Select(row => (row.Groups["id"].Value, row.Groups["count"].Value)));
    }

    [Fact]
    public async Task The_table_of_the_tour()
    {
        // The tour builds what this test run has built: told that it is in CI, where that is so, it finds all of it up to date.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = BuildFacts.GlobalPackagesFolder };
        if (Environment.GetEnvironmentVariable("CI") is { } ci)
            variables["CI"] = ci;
        var result = await DotnetCli.RunAsync(BuildFacts.RepositoryFolder, variables,
            Path.Combine("samples", "MigrationTour", "bin", BuildFacts.Configuration, "net10.0", "MigrationTour.dll"));

        result.EnsureSuccess();
        var shown = Rows(Guide);
        Assert.Equal(10, shown.Count);
        Assert.Equal(shown, Rows(result.Output));
    }

    /// <summary>The lines of the table of runs, without the widths of its columns.</summary>
    private static List<string> Rows(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).SkipWhile(line => !line.StartsWith("│ Run ", StringComparison.Ordinal))
            .TakeWhile(line => line.Length > 0 && line[0] is '│' or '├').Where(line => line[0] == '│').Select(line => Blanks().Replace(line, " ")),
    ];

    [GeneratedRegex(@"^\| (?<id>AIS\d{4}) \| (?<count>\d+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ShownRule();

    [GeneratedRegex(@"^  (?<id>AIS\d{4}) .*?(?<count>\d+) +\d+ +\d+ *\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000)]
    private static partial Regex PrintedRule();

    [GeneratedRegex(" +", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Blanks();
}
