using System.Globalization;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// A repository of thirty projects as a company has them: central versions, warnings as errors, old and new frameworks and languages, and a
/// path with spaces and letters beyond ASCII.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ManyProjectsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const int Projects = 30;

    /// <summary>Frameworks with a version of C# each; the oldest have neither nullable types nor raw strings.</summary>
    private static readonly (string Framework, string Language)[] Kinds =
        [("netstandard2.0", "7.3"), ("netstandard2.0", "latest"), ("net8.0", "8.0"), ("net8.0", "12.0"), ("net10.0", "latest"), ("net10.0", "preview"),
            ("netstandard2.0;net8.0", "latest")];

    [Fact]
    public async Task One_command_migrates_thirty_projects()
    {
        var paths = Enumerable.Range(1, Projects)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"Größe & Übung/プロジェクト {number}/App{number}.csproj")).ToArray();
        var files = paths.Select((path, i) => Source(path, Kinds[i % Kinds.Length])).ToList();
        using var project = new TestProject(package).WithSolution("All.slnx", paths).WithSources(
            [.. files, .. paths.Select((path, i) => Project(path, Kinds[i % Kinds.Length])), new("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><GlobalPackageReference Include="{PackedPackage.Id}" Version="{package.Version}" /></ItemGroup>
                </Project>
                """, "")]);

        (await project.FormatAnalyzersAsync()).EnsureSuccess();

        Assert.All(files, file => Assert.Equal(file.After, project.ReadText(file.Path)));
        // Nothing is left that a build with warnings as errors would stop at, AIS diagnostics included.
        (await project.RunAsync("build", "--tl:off", "-clp:NoSummary")).EnsureSuccess();

        // What is left warns, and in the mode Enforce it stops.
        var first = files[0];
        project.WithSources(first);
        var warned = (await project.RunAsync("build", paths[0], "--tl:off", "-clp:NoSummary")).EnsureSuccess();
        Assert.Contains("warning AIS1001", warned.Output, StringComparison.Ordinal);
        var stopped = await project.RunAsync("build", paths[0], "--no-incremental", "--tl:off", "-clp:NoSummary", "-p:AIStatsMigrationMode=Enforce");
        Assert.NotEqual(0, stopped.ExitCode);
        Assert.Contains("error AIS1001", stopped.Output, StringComparison.Ordinal);
    }

    private static SourceFile Project(string path, (string Framework, string Language) kind) => new(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <{(kind.Framework.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks"
                : "TargetFramework")}>{kind.Framework}</{(kind.Framework.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework")}>
            <LangVersion>{kind.Language}</LangVersion>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
        </Project>

        """, "");

    private static SourceFile Source(string project, (string Framework, string Language) kind)
    {
        var chat = kind.Language is "7.3" or "8.0" ? "" : "        public const string Chat = \"\"\"https://openrouter.ai/api/v1/chat/completions\"\"\";\n";
        var before = $$"""
            namespace App
            {
                public static class Client // Größe
                {
                    public const string Url = @"https://openrouter.ai/api/v1";
            #if NET8_0_OR_GREATER
                    public static string Key => System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            #else
                    public static string Key() { return System.Environment.GetEnvironmentVariable("OPENROUTER_" + "API_KEY"); }
            #endif
            {{chat}}    }
            }

            """;
        return new SourceFile(project[..(project.LastIndexOf('/') + 1)] + "Client.cs", before, before
            .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal)
            .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal)
            .Replace("\"OPENROUTER_\" + \"API_KEY\"", "\"AI_STATS_API_KEY\" + \"\"", StringComparison.Ordinal));
    }
}
