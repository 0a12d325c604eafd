using AIStats.OpenRouterMigration.PackageTests.Cli;
using AIStats.OpenRouterMigration.PackageTests.Scenarios;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>The files at the repository's root that set what a project reads, without a property.</summary>
[Collection(SharedPackage.Name)]
public sealed class RepositoryFilesTests(PackedPackage package)
{
    private const string Compose = "services:\n  api:\n    build: ./Api\n    environment:\n      OPENROUTER_API_KEY: ${OPENROUTER_API_KEY}\n";

    [Fact]
    public async Task They_move_with_the_code_of_the_project_that_reads_the_variable()
    {
        using var project = new TestProject(package)
            .WithProject("Api/Api.csproj", "net10.0").WithProject("Tools/Tools.csproj", "net10.0").WithProject("Lib/Lib.csproj", "net10.0")
            .WithSolution("All.slnx", "Api/Api.csproj", "Tools/Tools.csproj", "Lib/Lib.csproj");
        SourceFile[] files =
        [
            new(".git/HEAD", "ref: refs/heads/main\n", "ref: refs/heads/main\n"),
            Moves("Api/Client.cs",
                "static class Client { const string Url = \"https://openrouter.ai/api/v1\"; "
                + "static string? Key => System.Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\"); }\n"),
            Stays("Tools/Tool.cs", "static class Tool { const int Answer = 42; }\n"),
            Stays("Lib/Names.cs", "enum Provider { OpenRouter, Other }\n"),
            Moves(".env.example", "OPENROUTER_API_KEY=\n"), Moves("server-setup/.env.template", "OPENROUTER_API_KEY=\n"), Moves("docker-compose.yml", Compose),
            // Another project's own, and another program's.
            Stays("Tools/.env.unread", "OTHER=1\n"), Stays("ml/pyproject.toml", "[project]\n"), Stays("ml/.env", "OPENROUTER_API_KEY=\n"),
        ];
        project.WithSources(files);
        var expected = project.ReadFiles();
        foreach (var file in files)
            expected[file.Path] = file.BytesAfter;

        var before = (await project.BuildAsync()).EnsureSuccess();
        MigrationScenario.AssertDiagnostics(
            [
                new(".env.example", 1, "AIS2001"), new("Api/Client.cs", 1, "AIS1001"), new("Api/Client.cs", 1, "AIS2001"), new("Api/Client.cs", 1, "AIS9001"),
                new("docker-compose.yml", 5, "AIS2001"), new("server-setup/.env.template", 1, "AIS2001"),
            ],
            before);

        var format = (await project.RunAsync("format", "analyzers", "All.slnx")).EnsureSuccess();
        MigrationScenario.AssertFiles(expected, project.ReadFiles(), format);

        // What was not searched is said, until a person decides; and that the host has to give the new variable.
        var after = (await project.BuildAsync()).EnsureSuccess();
        MigrationScenario.AssertDiagnostics([new("Api/Client.cs", 1, "AIS9001"), new("docker-compose.yml", 5, "AIS2001")], after);
        Assert.Contains("OpenRouter is still named in a file beside another program of the repository; AIStatsMigrationIncludeRepositoryFiles = true",
            after.Output, StringComparison.Ordinal);
        var decided = (await project.RunAsync("build", "--no-incremental", "--tl:off", "-p:AIStatsMigrationIncludeRepositoryFiles=false")).EnsureSuccess();
        Assert.DoesNotContain("AIS", decided.Output.Replace("AIStats", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static SourceFile Moves(string path, string before) => new(path, before, before
        .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal)
        .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal));

    private static SourceFile Stays(string path, string text) => new(path, text, text);
}
