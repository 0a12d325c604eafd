using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>The package comes and goes by the two commands of its README, and its build files say what they should.</summary>
[Collection(SharedPackage.Name)]
public sealed class InstallationTests(PackedPackage package)
{
    [Fact]
    public async Task Add_makes_it_a_development_dependency_and_remove_leaves_nothing()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net8.0", installed: false);

        (await project.RunAsync("add", "App.csproj", "package", PackedPackage.Id, "--version", package.Version)).EnsureSuccess();
        var installed = project.ReadText("App.csproj");
        (await project.RunAsync("remove", "App.csproj", "package", PackedPackage.Id)).EnsureSuccess();
        var removed = project.ReadText("App.csproj");

        Assert.Contains("<PrivateAssets>all</PrivateAssets>", installed, StringComparison.Ordinal);
        Assert.DoesNotContain(PackedPackage.Id, removed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Migrate")]
    [InlineData("Enforce", "Enforce")]
    public async Task Mode_is_Migrate_unless_the_project_says_otherwise(string? mode, string expected)
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net8.0");
        (await project.RunAsync("restore")).EnsureSuccess();

        string[] own = mode is null ? [] : [$"-p:AIStatsMigrationMode={mode}"];
        var result = await project.RunAsync(["msbuild", "-getProperty:AIStatsMigrationMode", .. own]);

        Assert.Equal(expected, result.EnsureSuccess().Output.Trim());
    }

    [Fact]
    public async Task Analyzers_can_read_the_mode_and_the_folder_of_the_project()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net8.0");
        (await project.RunAsync("restore")).EnsureSuccess();

        (await project.RunAsync("msbuild", "-t:GenerateMSBuildEditorConfigFile")).EnsureSuccess();

        var visible = project.ReadText(Path.Combine("obj", "Debug", "net8.0", "App.GeneratedMSBuildEditorConfig.editorconfig"));
        Assert.Contains("build_property.AIStatsMigrationMode = Migrate", visible, StringComparison.Ordinal);
        Assert.Contains("build_property.ProjectDir = ", visible, StringComparison.Ordinal);
    }
}
