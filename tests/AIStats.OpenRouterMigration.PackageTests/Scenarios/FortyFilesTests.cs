using AIStats.OpenRouterMigration.PackageTests.Cli;
using AIStats.OpenRouterMigration.Tests.Forms;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>Forty files with every form of OpenRouter use, for two target frameworks, with the real tools: one command, and nothing left for a second one.</summary>
[Collection(SharedPackage.Name)]
public sealed class FortyFilesTests(PackedPackage package)
{
    [Fact]
    public async Task One_command_migrates_every_form()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net8.0;net10.0");
        var sources = OpenRouterForms.All.Select(form => new SourceFile(form.Name + ".cs", form.TextBefore, form.TextAfter)).ToList();
        project.WithSources(sources).WithSources(new SourceFile("Stubs.cs", OpenRouterForms.Stubs, OpenRouterForms.Stubs));
        var expected = project.ReadFiles();
        foreach (var source in sources)
            expected[source.Path] = source.BytesAfter;

        (await project.BuildAsync()).EnsureSuccess();
        var format = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        MigrationScenario.AssertFiles(expected, project.ReadFiles(), format);
        var after = (await project.BuildAsync()).EnsureSuccess();
        Assert.Equal(["OtherEndpoints.cs AIS1002", "OtherEndpoints.cs AIS1003", "Redaction.cs AIS2001"], after.MigrationDiagnostics().Select(found => $"{found.File} {found.Id}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var again = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        MigrationScenario.AssertFiles(expected, project.ReadFiles(), again);
    }
}
