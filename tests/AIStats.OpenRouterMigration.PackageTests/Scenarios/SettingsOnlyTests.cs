using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>A project whose C# never names OpenRouter.</summary>
[Trait("Speed", "Slow")]
public sealed class SettingsOnlyTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Code = "static class Program;\n";

    [Fact]
    public async Task One_command_migrates_appsettings()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net10.0");

        await MigrationScenario.RunAsync(
            project,
            [
                new("Program.cs", Code, Code),
                new(
                    "appsettings.json",
                    Before:
                        "{\n\t\"OpenRouter\": {   // é\n    \"BaseUrl\": \"https:\\/\\/openrouter.ai\\/api\\/v1\", "
                        + "\"ApiKey\": \"%OPENROUTER_API_KEY%\"\n  }\n}",
                    After: "{\n\t\"OpenRouter\": {   // é\n    \"BaseUrl\": \"https:\\/\\/api.phaseo.app\\/v1\", \"ApiKey\": \"%AI_STATS_API_KEY%\"\n  }\n}",
                    CarriageReturns: true,
                    ByteOrderMark: true),
            ],
            [new("Program.cs", 1, "AIS9001"), new("appsettings.json", 3, "AIS1001"), new("appsettings.json", 3, "AIS2001")]);
    }

    /// <summary>One project in three modes, and under the strictest settings that a repository may have.</summary>
    [Fact]
    public async Task Modes_under_strict_settings()
    {
        const string Options =
            """
            root = true
            [*]
            ai_stats_migration.base_url = https://llm.example.com/v1
            [*.cs]
            dotnet_diagnostic.AIS9001.severity = error
            dotnet_diagnostic.AIS2001.severity = error

            """;
        using var project = new TestProject(package).WithProject("App.csproj", "net10.0").WithSources(
            new("Program.cs", """
                static class Program { static string? Key => System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); }

                """, ""),
            new(".env", "BASE=https://openrouter.ai/api/v1\n", ""),
            new("README.md", "Base: https://openrouter.ai/api/v1, key: OPENROUTER_API_KEY\n", ""));
        string[] docs = ["-p:AIStatsMigrationIncludeRepositoryFiles=true", "-p:AIStatsMigrationRepositoryRoot=."];

        var quiet = (await BuildAsync(project, ["-p:AIStatsMigrationMode=Inventory", .. docs])).EnsureSuccess();
        Assert.DoesNotMatch("AIS[0-9]{4}", quiet.Output);
        Assert.Contains("The list: dnx AIStats.OpenRouterMigration.Tool inventory", quiet.Output, StringComparison.Ordinal);
        var gate = await BuildAsync(project, ["-p:AIStatsMigrationMode=Enforce", .. docs]);
        Assert.NotEqual(0, gate.ExitCode);
        Assert.Contains("error AIS2001", gate.Output, StringComparison.Ordinal);
        Assert.Contains("error AIS1001", gate.Output, StringComparison.Ordinal);

        project.WithSources(new SourceFile(".editorconfig", Options, Options));
        var strict = await BuildAsync(project, ["-p:AIStatsMigrationMode=Enforce", .. docs]);
        Assert.Contains("error AIS9001", strict.Output, StringComparison.Ordinal);

        (await project.FormatAnalyzersAsync()).EnsureSuccess();
        Assert.Equal("BASE=https://llm.example.com/v1\n", project.ReadText(".env"));
        var enforced = (await BuildAsync(project, ["-p:AIStatsMigrationMode=Enforce", .. docs])).EnsureSuccess();
        Assert.DoesNotContain("AIS", enforced.Output, StringComparison.Ordinal);
    }

    private static Task<DotnetResult> BuildAsync(TestProject project, params string[] arguments) =>
        project.RunAsync(["build", "--no-incremental", "--tl:off", "-clp:NoSummary", .. arguments]);
}
