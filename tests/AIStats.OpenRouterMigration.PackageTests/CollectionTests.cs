using System.Text.Json;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>Which files the package hands to the analyzers.</summary>
[Trait("Speed", "Slow")]
public sealed class CollectionTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string[] Own =
    [
        ".env", ".env.local", "App.Debug.config", "App.csproj", "Dockerfile", "Dockerfile.dev", "Properties/launchSettings.json",
            "Settings/appsettings.Test.json", "Web.Release.config",
        "appsettings.json", "appsettings.json.example", "chat.http", "compose.override.yaml", "config.json", "config/gateway.yaml", "docker-compose.yml",
            "env.example",
            "http-client.env.json",
        "local.settings.json", "prod.env", "settings.json", "test.runsettings", "web.config",
    ];

    private static readonly string[] Others = ["bin/Debug/appsettings.json", "obj/appsettings.json", "publish/.env", "node_modules/a/.env",
        "Sub/node_modules/b/compose.yml", "Sub/bin/app.config", "bin/Debug/Web.Release.config", "obj/config.json", "notes.txt", "config/gateway.conf",
            "package.json", "nlog.config"];

    private static readonly string[] Repository =
    [
        ".azuredevops/pipelines/deploy.yml", ".devcontainer/devcontainer.json", ".env.example", ".github/actions/test/action.yml", ".github/workflows/ci.yml",
            ".gitlab-ci.yml",
            ".vscode/launch.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Jenkinsfile", "README.md",
                "ansible/roles/api/templates/env.j2", "azure-pipelines.yml",
        "chart/templates/_helpers.tpl", "chart/templates/api/app.yaml", "chart/templates/app.yaml", "chart/values.yaml", "cloudbuild.yaml", "compose.yml",
            "deploy/azuredeploy.json", "deploy.ps1", "deploy.sh", "deploy/up.sh",
            "docker/.env", "docker/docker-compose.yml", "docs/setup.md",
        "fly.toml", "infra/main.bicep", "infra/main.bicepparam", "infra/main.parameters.json", "infra/main.tf", "infra/prod.tfvars", "k8s/prod/app.yaml",
            "nginx/site.conf", "nomad/api.nomad.hcl", "ops/alerts.yml", "render.yaml", "run.cmd", "scripts/Tools.psm1", "scripts/run.cmd", "scripts/run.sh",
            "service.yaml",
    ];

    /// <summary>What a project looks at without being told to: what sets variables at the root and one folder below it.</summary>
    private static readonly string[] Near = [".env.example", "compose.yml", "docker/.env", "docker/docker-compose.yml"];

    [Fact]
    public async Task Every_file_once_and_none_of_the_build()
    {
        using var project = new TestProject(package).WithProject("Web/App.csproj", "net10.0");
        project.WithSources([.. Own.Concat(Others).Where(path => path != "App.csproj")
            .Select(path => File("Web/" + path)), .. Repository.Where(path => !path.StartsWith("Directory.", StringComparison.Ordinal))
            .Select(File), File(".git/HEAD"), File("chart/obj/values.yaml"), File("Other/appsettings.json")]);
        (await project.RunAsync("restore", "Web")).EnsureSuccess();

        Assert.Equal(Own.Select(path => "Web/" + path).Concat(Near).Order(StringComparer.Ordinal), await CollectAsync(project));
        Assert.Equal(Own.Select(path => "Web/" + path), await CollectAsync(project, "-p:AIStatsMigrationIncludeRepositoryFiles=false"));
        Assert.Equal(Own.Select(path => "Web/" + path), await CollectAsync(project, "-p:IsTestProject=true"));
        Assert.Equal(Own.Select(path => "Web/" + path).Concat(Repository)
            .Order(StringComparer.Ordinal), await CollectAsync(project, "-p:AIStatsMigrationIncludeRepositoryFiles=true"));
        Assert.Empty(await CollectAsync(project, "-p:AIStatsMigrationIncludeFiles=false", "-p:AIStatsMigrationIncludeRepositoryFiles=true"));

        project.WithSources(Properties("<PropertyGroup><AIStatsMigrationExclude>**/.env*;Settings/**</AIStatsMigrationExclude></PropertyGroup>"));
        Assert.Equal(
            Own.Where(path => !path.StartsWith(".env", StringComparison.Ordinal) && !path.StartsWith("Settings", StringComparison.Ordinal))
                .Select(path => "Web/" + path),
            await CollectAsync(project, "-p:AIStatsMigrationIncludeRepositoryFiles=false"));

        // Files that the project adds, or has among its additional files already, under another spelling of the path.
        project.WithSources(Properties(
            "<ItemGroup><AIStatsMigrationFile Include=\"config/*.conf;appsettings.json\" />"
            + "<AdditionalFiles Include=\"./chat.http;$(MSBuildProjectDirectory)/.env\" /></ItemGroup>"));
        Assert.Equal([.. Own.Append("config/gateway.conf").Order(StringComparer.Ordinal).Select(path => "Web/" + path)],
            await CollectAsync(project, "-p:AIStatsMigrationIncludeRepositoryFiles=false"));
    }

    private static SourceFile Properties(string content) => new("Directory.Build.props", $"<Project>{content}</Project>\n", "");

    private static SourceFile File(string path) => new(path, "{}\n", "{}\n");

    /// <summary>The additional files in the order of their names, each as often as the compiler gets it.</summary>
    private static async Task<IEnumerable<string>> CollectAsync(TestProject project, params string[] arguments)
    {
        var result = (await project.RunAsync(["msbuild", "Web", "-getItem:AdditionalFiles", .. arguments])).EnsureSuccess();
        using var items = JsonDocument.Parse(result.Output);
        return [.. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => Path.GetRelativePath(project.Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }
}
