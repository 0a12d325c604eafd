using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>The package comes and goes by the lines of its README, and its build files say what they should.</summary>
public sealed class InstallationTests(PackedPackage package) : IClassFixture<PackedPackage>
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

    /// <summary>The items of docs/install.md, copied from it, with the version of the test.</summary>
    [Theory]
    [InlineData("PackageReference", "Directory.Build.props", "")]
    [InlineData("GlobalPackageReference", "Directory.Packages.props",
        "<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>")]
    public async Task An_item_of_the_page_installs_it_in_every_project(string item, string file, string properties)
    {
        using var project = new TestProject(package).WithProject("A/A.csproj", "net8.0", installed: false).WithProject("B/B.csproj", "net8.0", installed: false)
            .WithProperty("B/B.csproj", "RestorePackagesWithLockFile", "true").WithSolution("All.slnx", "A/A.csproj", "B/B.csproj")
            .WithSources(
                new SourceFile("A/A.cs", "static class A { const string Url = \"https://openrouter.ai/api/v1\"; }\n", ""),
                new SourceFile("B/B.cs", "static class B { const string Url = \"https://openrouter.ai/api/v1\"; }\n", ""));
        // Locked before the package comes.
        (await project.RunAsync("restore")).EnsureSuccess();
        project.WithSources(new SourceFile(file, $"<Project>{properties}{Item(item)}</Project>\n", ""));

        (await project.RunAsync("restore", "--force-evaluate")).EnsureSuccess();
        var build = (await project.RunAsync("build", "--no-restore", "--tl:off", "-clp:NoSummary")).EnsureSuccess();
        Assert.Equal([new("A/A.cs", 1, "AIS1001"), new("B/B.cs", 1, "AIS1001")], build.MigrationDiagnostics());
        Assert.Contains(PackedPackage.Id, project.ReadText("B/packages.lock.json"), StringComparison.Ordinal);

        project.WithSources(new SourceFile(file, $"<Project>{properties}</Project>\n", ""));
        (await project.RunAsync("restore", "--force-evaluate")).EnsureSuccess();
        Assert.Empty((await project.RunAsync("build", "--no-restore", "--no-incremental", "--tl:off", "-clp:NoSummary")).EnsureSuccess()
            .MigrationDiagnostics());
        Assert.DoesNotContain(PackedPackage.Id, project.ReadText("B/packages.lock.json"), StringComparison.Ordinal);
    }

    /// <summary>What `dotnet remove package` leaves is the line that docs/install.md names.</summary>
    [Fact]
    public async Task With_central_versions_remove_leaves_the_line_that_the_page_names()
    {
        using var project = new TestProject(package).WithProject("App.csproj", "net8.0", installed: false).WithSources(
            new SourceFile("Directory.Packages.props",
                "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>\n", ""));

        (await project.RunAsync("add", "App.csproj", "package", PackedPackage.Id, "--version", package.Version)).EnsureSuccess();
        (await project.RunAsync("remove", "App.csproj", "package", PackedPackage.Id)).EnsureSuccess();

        Assert.DoesNotContain(PackedPackage.Id, project.ReadText("App.csproj"), StringComparison.Ordinal);
        Assert.Contains($"<PackageVersion Include=\"{PackedPackage.Id}\"", project.ReadText("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Contains($"<PackageVersion Include=\"{PackedPackage.Id}\"", File.ReadAllText(Path.Combine(BuildFacts.RepositoryFolder, "docs", "install.md")),
            StringComparison.Ordinal);
    }

    private string Item(string item)
    {
        var readme = File.ReadAllText(Path.Combine(BuildFacts.RepositoryFolder, "docs", "install.md"));
        var line = readme.Split('\n').Single(line => line.Contains($"<{item} Include=\"{PackedPackage.Id}\"", StringComparison.Ordinal)).Trim();
        Assert.Contains("Version=\"1.0.0\"", line, StringComparison.Ordinal);
        return $"<ItemGroup>{line.Replace("1.0.0", package.Version, StringComparison.Ordinal)}</ItemGroup>";
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
