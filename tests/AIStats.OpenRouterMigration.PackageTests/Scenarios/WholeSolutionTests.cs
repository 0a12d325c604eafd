using System.Globalization;
using AIStats.OpenRouterMigration.PackageTests.Cli;
using AIStats.OpenRouterMigration.Tests.WholeSolution;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// Some forty files that talk to OpenRouter in every form that was found in real repositories: a library for two target frameworks, an
/// application and a test project. The same files go through the double of dotnet format in the other tests; here they meet the real one.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class WholeSolutionTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public async Task One_command_migrates_the_solution_and_leaves_what_a_person_must_decide()
    {
        using var project = new TestProject(package)
            .WithSolution("Assistant.slnx", "Client/Client.csproj", "Web/Web.csproj", "Tests/Tests.csproj")
            .WithProject("Client/Client.csproj", "net8.0;net10.0")
            .WithProject("Web/Web.csproj", "net8.0")
            .WithProperty("Web/Web.csproj", "OutputType", "Exe")
            .WithReferences("Web/Web.csproj", "../Client/Client.csproj")
            .WithProject("Tests/Tests.csproj", "net8.0")
            .WithReferences("Tests/Tests.csproj", "../Client/Client.csproj")
            .WithFiles(FormFiles.All);
        var expected = project.ReadFiles();
        foreach (var path in FormFiles.All.Keys)
            expected[path] = FormFiles.After(path);

        var before = (await project.BuildAsync()).EnsureSuccess().MigrationDiagnostics();
        Assert.True(before.Count > 60, string.Join('\n', before));
        Assert.Contains(before, diagnostic => diagnostic.File == "Web/appsettings.json");

        var format = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        MigrationScenario.AssertFiles(expected, project.ReadFiles(), format);

        var after = (await project.BuildAsync()).EnsureSuccess();
        // AIS2003 is an Info rule: the compiler prints none of its findings, not even one that the rule raises to a warning.
        MigrationScenario.AssertDiagnostics(ReportedDiagnostic.Sort(FormFiles.Leftovers.Select(Parse).Where(left => left.Id != "AIS2003")), after);

        var again = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        MigrationScenario.AssertFiles(expected, project.ReadFiles(), again);
    }

    private static ReportedDiagnostic Parse(string line)
    {
        var parts = line.Split('(', ')', ':');
        return new ReportedDiagnostic(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[^1].Trim());
    }
}
