using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// The whole way of the README, in every shape that a solution has: install, build, inventory, format, build, verify, uninstall. Each step's exit
/// code is asserted, and what it did.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class ShapeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Client =
        """
        namespace Shape
        {
            public static class Client
            {
                public const string Url = "https://openrouter.ai/api/v1";
                public static string? Key => System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            }
        }

        """;
    private const string Settings = "{ \"Llm\": { \"BaseUrl\": \"https://openrouter.ai/api/v1\", \"KeyVariable\": \"OPENROUTER_API_KEY\" } }\n";

    public static TheoryData<string> Shapes =>
        ["one project", "layered", "multi-target", "central packages", "warnings as errors", "rule set", "slnx", "solution filter", "test projects", "razor"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task From_install_to_uninstall(string name)
    {
        using var project = new TestProject(package);
        var shape = Write(project, name);
        string[] target = [shape.Solution ?? shape.Projects[0]];

        // Install: one line for one project, one item for many.
        if (shape.InstallsByCommand)
            (await project.RunAsync("add", shape.Projects[0], "package", PackedPackage.Id, "--version", package.Version)).EnsureSuccess();
        else
            shape.Install();

        var before = (await BuildAsync(project, target)).EnsureSuccess();
        // The restore of this build may have written a lock file.
        var sources = project.ReadFiles();
        Assert.Equal(shape.Before, Ids(before));

        // From here to the end the packages stay as they are, and only what a person types restores them once more.
        var inventory = (await BuildAsync(project, [.. target, "--no-restore", "-p:AIStatsMigrationMode=Inventory"])).EnsureSuccess();
        Assert.Equal("", Ids(inventory));
        Assert.Single(InventoryLine().Matches(inventory.Output));
        var listed = (await project.RunToolAsync(["inventory", .. target])).EnsureSuccess();
        Assert.All(shape.Moves, path => Assert.Matches($@"{Regex.Escape(Path.GetFileName(path))}:\d+ AIS1001", listed.Output));
        Assert.DoesNotContain("Left for a person", listed.Output, StringComparison.Ordinal);
        Assert.Equal(sources, project.ReadFiles());

        string[] gate = ["format", "analyzers", .. target, "--no-restore", "--verify-no-changes", "--diagnostics", "AIS1001", "AIS2001", "AIS9001"];
        var closed = await project.RunAsync(gate);
        Assert.True(closed.ExitCode == 2, closed.ToString());
        var format = (await project.RunAsync(["format", "analyzers", .. target])).EnsureSuccess();
        Assert.DoesNotContain("Unable to fix AIS", format.Output, StringComparison.Ordinal);
        foreach (var (path, bytes) in sources)
        {
            var moved = shape.Moves.Contains(path, StringComparer.Ordinal) ? Move(bytes) : bytes;
            Assert.True(moved.AsSpan().SequenceEqual(project.ReadFiles()[path]), $"{name}: {path} is\n{project.ReadText(path)}\n{format}");
        }

        // In the mode Enforce every warning of the package would be an error.
        var after = (await BuildAsync(project, [.. target, "-p:AIStatsMigrationMode=Enforce"])).EnsureSuccess();
        Assert.Equal("", Ids(after));
        (await project.RunAsync(gate)).EnsureSuccess();

        if (shape.InstallsByCommand)
            (await project.RunAsync("remove", shape.Projects[0], "package", PackedPackage.Id)).EnsureSuccess();
        else
            shape.Uninstall();
        Assert.DoesNotContain(project.ReadFiles(),
            file => file.Key != "nuget.config" && System.Text.Encoding.UTF8.GetString(file.Value).Contains(PackedPackage.Id, StringComparison.Ordinal));
        (await BuildAsync(project, target)).EnsureSuccess();
    }

    private Shape Write(TestProject project, string name)
    {
        const string App = "App/App.csproj";
        project.WithProject(App, name == "multi-target" ? "net8.0;net10.0" : "net10.0", installed: false);
        string[] projects = [App];
        string[] moves = ["App/Client.cs", "App/appsettings.json"];
        var before = "App/Client.cs AIS1001 AIS2001 AIS9001, App/appsettings.json AIS1001 AIS2001";
        string? solution = null;
        project.WithSources(new SourceFile("App/Client.cs", Client, ""), new SourceFile("App/appsettings.json", Settings, ""));
        switch (name)
        {
            case "layered":
            case "slnx":
            case "solution filter":
                project.WithProject("Core/Core.csproj", "net10.0", installed: false)
                    .WithSources(new SourceFile("Core/Names.cs", """
                        public static class Names { public const int Answer = 42; }

                        """, ""))
                    .WithReferences(App, "../Core/Core.csproj");
                projects = [App, "Core/Core.csproj"];
                solution = "All.slnx";
                project.WithSolution(solution, projects);
                if (name == "solution filter")
                {
                    project.WithSources(new SourceFile("Some.slnf", "{ \"solution\": { \"path\": \"All.slnx\", \"projects\": [ \"App\\\\App.csproj\" ] } }\n",
                        ""));
                    solution = "Some.slnf";
                }

                break;
            case "central packages":
                project.WithProperty(App, "RestorePackagesWithLockFile", "true");
                break;
            case "warnings as errors":
                project.WithProperty(App, "TreatWarningsAsErrors", "true").WithProperty(App, "MSBuildTreatWarningsAsErrors", "true");
                break;
            case "rule set":
                project.WithProperty(App, "CodeAnalysisRuleSet", "own.ruleset")
                    .WithSources(new SourceFile("App/own.ruleset",
                    "<RuleSet Name=\"Own\" ToolsVersion=\"17.0\"><Rules AnalyzerId=\"A\" RuleNamespace=\"A\"><Rule Id=\"CA1000\" Action=\"None\" />"
                    + "</Rules></RuleSet>\n", ""));
                break;
            case "test projects":
                project.WithProject("Tests/Tests.csproj", "net10.0", installed: false).WithProperty("Tests/Tests.csproj", "IsTestProject", "true")
                    .WithReferences("Tests/Tests.csproj", "../App/App.csproj")
                    .WithSources(new SourceFile("Tests/ClientTests.cs",
                    """
                    public static class ClientTests { public static bool Test() => Shape.Client.Url == "https://openrouter.ai/api/v1"; }

                    """, ""));
                projects = [App, "Tests/Tests.csproj"];
                solution = "All.slnx";
                project.WithSolution(solution, projects);
                moves = [.. moves, "Tests/ClientTests.cs"];
                before += ", Tests/ClientTests.cs AIS1001";
                break;
            case "razor":
                project.WithSources(
                    new SourceFile(App,
                        "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>"
                        + "<OutputType>Library</OutputType></PropertyGroup></Project>\n", ""),
                    new SourceFile("App/Page.razor", "<p>@Shape.Client.Url</p>\n", ""));
                break;
        }

        var isCentral = name == "central packages";
        var byCommand = projects.Length == 1 && !isCentral;
        return new Shape(
            projects, solution, moves, before, byCommand,
            Install: () => project.WithSources(isCentral
                ?
                [
                    new SourceFile("Directory.Packages.props",
                        "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>"
                        + $"<ItemGroup><GlobalPackageReference Include=\"{PackedPackage.Id}\" Version=\"{package.Version}\" /></ItemGroup></Project>\n", ""),
                ]
                : [new SourceFile("Directory.Build.props",
                $"<Project><ItemGroup><PackageReference Include=\""
                + $"{PackedPackage.Id}\" Version=\"{package.Version}\" PrivateAssets=\"all\" /></ItemGroup></Project>\n", "")]),
            Uninstall: () => project.WithSources(new SourceFile(isCentral ? "Directory.Packages.props" : "Directory.Build.props", "<Project />\n", ""))
                .WithoutFile("App/packages.lock.json"));
    }

    /// <summary>The findings of a build as one line: each file once, with its rules.</summary>
    private static string Ids(DotnetResult build) => string.Join(", ", build.MigrationDiagnostics()
        .GroupBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
        .Select(file => $"{file.Key} {string.Join(' ', file.Select(diagnostic => diagnostic.Id).Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal))}"));

    private static byte[] Move(byte[] bytes) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes)
        .Replace("openrouter.ai/api/v1", "api.phaseo.app/v1", StringComparison.Ordinal)
        .Replace("OPENROUTER_API_KEY", "AI_STATS_API_KEY", StringComparison.Ordinal));

    private static Task<DotnetResult> BuildAsync(TestProject project, string[] arguments) =>
        project.RunAsync(["build", .. arguments, "--no-incremental", "--tl:off", "-clp:NoSummary"]);

    [GeneratedRegex("in the mode Inventory nothing warns. The list: dnx AIStats.OpenRouterMigration.Tool inventory", RegexOptions.None,
        matchTimeoutMilliseconds: 5_000)]
    private static partial Regex InventoryLine();

    private sealed record Shape(
        string[] Projects, string? Solution, string[] Moves, string Before, bool InstallsByCommand, Action Install, Action Uninstall);
}
