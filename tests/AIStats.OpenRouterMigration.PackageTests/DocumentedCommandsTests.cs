using System.Text.RegularExpressions;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>A command in a document is run by a test: this table says by which, and is complete.</summary>
public sealed partial class DocumentedCommandsTests
{
    /// <summary>How a command begins, and the class of tests that runs it.</summary>
    private static readonly (string Command, string Tests)[] Rows =
    [
        ("dotnet add package AIStats.OpenRouterMigration", "InstallationTests"),
        ("dotnet remove package AIStats.OpenRouterMigration", "InstallationTests"),
        ("dotnet restore --force-evaluate", "InstallationTests"),
        ("dotnet build", "ShapeTests"),
        ("dotnet format analyzers", "ShapeTests"),
        ("dotnet run --project samples/MigrationTour", "DocumentedOutputTests"),
        ("dotnet run --project samples/FakeGateway", "DocumentedOutputTests"),
        ("dotnet run -- ", "SampleApplicationTests"),
        ("dotnet run --project samples/GatewayCheck", "GatewayCheckTests"),
        ("dotnet run --project samples/CanaryRollout -- --serve", "ChatTests"),
        ("dotnet run --project samples/CanaryRollout", "DocumentedRolloutTests"),
        ("curl http://127.0.0.1:5006/", "ChatTests"),
        ("dotnet run --project src/AIStats.OpenRouterMigration.Tool", "CommandTests"),
        ("dnx AIStats.OpenRouterMigration.Tool", "InstallationTests"),
        ("dotnet tool install", "InstallationTests"),
        ("dotnet pack Analyzers.sln", "ReproducibilityTests"),
        // The run that runs this test.
        ("dotnet test Analyzers.sln", "DocumentedCommandsTests"),
    ];

    public static TheoryData<string> Documents =>
    [
        "README.md", "docs/migration-guide.md", "docs/install.md", "docs/using.md", "docs/faq.md", "docs/releasing.md",
            "src/AIStats.OpenRouterMigration/README.md", "src/AIStats.OpenRouterMigration.Tool/README.md",
        .. Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryFolder, "samples"), "README.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BuildFacts.RepositoryFolder, file)).Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj")),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_has_a_test(string path)
    {
        var commands = Block().Matches(File.ReadAllText(Path.Combine(BuildFacts.RepositoryFolder, path)))
            .SelectMany(block => block.Groups["text"].Value.Split('\n')).Select(line => line.Trim())
            .Where(line => Command().IsMatch(line));
        Assert.All(commands, command => Assert.Contains(Rows, row => command.StartsWith(row.Command, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_row_names_tests_that_exist()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryFolder, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        Assert.All(Rows, row => Assert.Contains(row.Tests, tests));
    }

    /// <summary>What needs a clone of the repository says so, where the reader may not have one.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/migration-guide.md")]
    public void A_command_on_a_sample_is_introduced_as_one_of_this_repository(string path) =>
        Assert.Contains("repository", File.ReadAllText(Path.Combine(BuildFacts.RepositoryFolder, path))
            .Split("dotnet run --project samples/")[0], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("```[a-z]*\r?\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Block();

    [GeneratedRegex("^(dotnet|dnx|curl|openrouter-to-aistats) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Command();
}
