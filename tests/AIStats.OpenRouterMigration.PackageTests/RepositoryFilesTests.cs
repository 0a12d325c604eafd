using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.PackageTests.Cli;
using AIStats.OpenRouterMigration.PackageTests.Scenarios;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>The files at the repository's root that set what a project reads, without a property.</summary>
[Trait("Speed", "Slow")]
public sealed partial class RepositoryFilesTests(PackedPackage package) : IClassFixture<PackedPackage>
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
        Assert.Contains("OpenRouter is still named in a file beside another program; set AIStatsMigrationIncludeRepositoryFiles to true",
            after.Output, StringComparison.Ordinal);
        var decided = (await project.RunAsync("build", "--no-incremental", "--tl:off", "-p:AIStatsMigrationIncludeRepositoryFiles=false")).EnsureSuccess();
        Assert.DoesNotContain("AIS", decided.Output.Replace("AIStats", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>
    /// Two of three projects read the variable. A build of the solution names each file at the root once; a build of one project names it too, and so
    /// does a build in which the first reader has no part.
    /// </summary>
    [Fact]
    public async Task A_build_names_each_of_them_once_however_many_projects_read_the_variable()
    {
        static SourceFile Reader(string folder, string project) => new($"{folder}/Client.cs",
            $"public static class {project}Client {{ public static string? Key => System.Environment.GetEnvironmentVariable(\"OPENROUTER_API_KEY\"); }}\n", "");
        using var project = new TestProject(package)
            .WithProject("R&D Ä/Api.csproj", "net10.0").WithProject("Core/Core.csproj", "net10.0").WithProject("Worker/Worker.csproj", "net10.0")
            .WithReferences("R&D Ä/Api.csproj", "../Core/Core.csproj").WithReferences("Worker/Worker.csproj", "../Core/Core.csproj")
            .WithSolution("All.slnx", "Worker/Worker.csproj", "R&D Ä/Api.csproj", "Core/Core.csproj").WithSources(
                new(".git/HEAD", "ref: refs/heads/main\n", ""), Reader("R&D Ä", "Api"), Reader("Worker", "Worker"),
                new("Core/Names.cs", "public static class Names { public const int Answer = 42; }\n", ""),
                new(".env.example", "OPENROUTER_API_KEY=\n", ""), new("docker-compose.yml", Compose, ""));

        string[] both = [".env.example(1,1) Api", "docker-compose.yml(5,7) Api"];
        Assert.Equal(both, await NamedByAsync("All.slnx"));
        string[] worker = [".env.example(1,1) Worker", "docker-compose.yml(5,7) Worker"];
        Assert.Equal(worker, await NamedByAsync("Worker/Worker.csproj"));
        // A filter leaves the first reader out, and the other one cannot know.
        project.WithSources(new SourceFile("Worker.slnf",
            "{ \"solution\": { \"path\": \"All.slnx\", \"projects\": [ \"Worker\\\\Worker.csproj\", \"Core\\\\Core.csproj\" ] } }\n", ""));
        Assert.Equal(worker, await NamedByAsync("Worker.slnf"));

        async Task<IEnumerable<string>> NamedByAsync(params string[] arguments)
        {
            var build = (await project.RunAsync(["build", .. arguments, "--no-incremental", "--tl:off", "-clp:NoSummary"])).EnsureSuccess();
            return [.. RootFile().Matches(build.Output).Select(match => $"{match.Groups["place"].Value} {match.Groups["project"].Value}")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    [GeneratedRegex(@"/(?<place>\.env\.example\(1,1\)|docker-compose\.yml\(5,7\)): warning AIS2001: .*\[.*/(?<project>\w+)\.csproj\]",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex RootFile();

    private static SourceFile Moves(string path, string before) => new(path, before, before
        .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal)
        .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal));

    private static SourceFile Stays(string path, string text) => new(path, text, text);
}
