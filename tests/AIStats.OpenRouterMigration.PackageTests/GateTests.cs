using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>The gates of samples/ci do on the sample application what docs/ci.md says: their commands are read from the files and run.</summary>
[Trait("Speed", "Slow")]
public sealed partial class GateTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Project = "OpenRouterChat.csproj";

    [Fact]
    public async Task The_build_warns_and_the_gate_fails_until_the_sample_has_moved()
    {
        var files = Directory.GetFiles(Path.Combine(BuildFacts.RepositoryFolder, "samples", "ci"), "*.yml");
        Assert.Equal(3, files.Length);
        // The three systems run the same two commands.
        var commands = files.Select(file => Command().Matches(File.ReadAllText(file)).Select(match => match.Value.TrimEnd()))
            .Select(found => string.Join('\n', found)).Distinct(StringComparer.Ordinal);
        var (build, format) = Assert.Single(commands).Split('\n') switch
        {
            ["dotnet build", var second] => ("build", second["dotnet ".Length..].Split(' ')),
            var other => throw new InvalidOperationException($"Other commands than a build and a gate: {string.Join(", ", other)}"),
        };
        using var project = new TestProject(package).WithFiles(SampleFolder.Read("OpenRouterChat")).WithPackage(Project);

        Assert.NotEmpty((await project.RunAsync(build)).EnsureSuccess().MigrationDiagnostics());
        Assert.Equal(2, (await project.RunAsync(format)).ExitCode);
        (await project.FormatAnalyzersAsync()).EnsureSuccess();
        (await project.RunAsync(format)).EnsureSuccess();
    }

    [GeneratedRegex("dotnet (build|format analyzers)[^\r\n]*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Command();
}
