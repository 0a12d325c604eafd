using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests;

/// <summary>
/// Installing the package breaks no build, whatever turns warnings into errors, and `dotnet format` fixes and verifies all the same. Who
/// names a rule as an error gets an error.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class WarningsAsErrorsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Before = "public static class Gateway { public const string Url = \"https://openrouter.ai/api/v1\"; }\n";
    private const string After = "public static class Gateway { public const string Url = \"https://api.phaseo.app/v1\"; }\n";
    private static readonly string Place = $"Gateway.cs(1,{Before.IndexOf("openrouter", StringComparison.Ordinal) + 1})";
    private const string Everything = "TreatWarningsAsErrors";

    /// <summary>What a project may say about warnings: properties, and a file beside it.</summary>
    private static readonly Case[] Warnings =
    [
        new("Treat", [(Everything, "true")]),
        new("TreatInMSBuild", [("MSBuildTreatWarningsAsErrors", "true")]),
        new("TreatAnalysis", [("CodeAnalysisTreatWarningsAsErrors", "true"), (Everything, "true")]),
        new("EditorConfig", [(Everything, "true")], ".editorconfig",
            "[*.cs]\n# dotnet_diagnostic.AIS1001.severity = error\ndotnet_diagnostic.AIS1001.severity = warning\n"),
        new("GlobalConfig", [(Everything, "true")], ".globalconfig", "is_global = true\ndotnet_diagnostic.AIS1001.severity = warning\n"),
        new("RuleSet", [(Everything, "true"), ("CodeAnalysisRuleSet", "own.ruleset")], "own.ruleset", RuleSet("Warning")),
        // What a team had to write before the package did it.
        new("OwnList", [(Everything, "true"), ("WarningsNotAsErrors", "$(WarningsNotAsErrors);CS0618;AIS1001;AIS9001")]),
    ];

    private static readonly Case[] Errors =
    [
        new("NamedError", [("WarningsAsErrors", "$(WarningsAsErrors), AIS1001; CS1591")]),
        new("EditorConfigError", [], ".editorconfig", "[*.cs]\n# 100 % of (these); \"all\" $(of) @(them)\ndotnet_diagnostic.ais1001.severity=error\n"),
        new("GlobalConfigError", [], ".globalconfig", "is_global = true\ndotnet_diagnostic.AIS1001.severity = error\n"),
        new("RuleSetError", [("CodeAnalysisRuleSet", "own.ruleset")], "own.ruleset", RuleSet("Error")),
        new("Enforce", [("AIStatsMigrationMode", "Enforce")]),
        new("EnforceOwnList", [("AIStatsMigrationMode", "Enforce"), ("WarningsNotAsErrors", "AIS1001")]),
    ];

    [Fact]
    public async Task Only_a_rule_that_is_named_breaks_the_build_and_every_rule_is_fixed()
    {
        using var project = new TestProject(package);
        Case[] all = [.. Warnings, .. Errors];
        foreach (var @case in all)
        {
            var path = ProjectPath(@case);
            project.WithProject(path, "net10.0").WithSources(new SourceFile($"{@case.Name}/Gateway.cs", Before, After));
            foreach (var (name, value) in @case.Properties)
                project.WithProperty(path, name, value);
            if (@case.File is not null)
                project.WithSources(new SourceFile($"{@case.Name}/{@case.File}", @case.Content, @case.Content));
        }

        project.WithSolution("Warnings.slnx", [.. Warnings.Select(ProjectPath)])
            .WithSolution("Errors.slnx", [.. Errors.Select(ProjectPath)])
            .WithSolution("All.slnx", [.. all.Select(ProjectPath)]);

        var warned = (await BuildAsync(project, "Warnings.slnx")).EnsureSuccess();
        Assert.All(Warnings, @case => Assert.Contains($"{@case.Name}/{Place}: warning AIS1001", warned.Output, StringComparison.Ordinal));
        var failed = await BuildAsync(project, "Errors.slnx");
        Assert.Equal(1, failed.ExitCode);
        Assert.All(Errors, @case => Assert.Contains($"{@case.Name}/{Place}: error AIS1001", failed.Output, StringComparison.Ordinal));

        var found = await VerifyAsync(project);
        Assert.Equal(2, found.ExitCode);
        Assert.All(all, @case => Assert.Contains($"{@case.Name}/{Place}: ", found.Output, StringComparison.Ordinal));

        var format = (await project.RunAsync("format", "analyzers", "All.slnx", "--no-restore")).EnsureSuccess();
        Assert.All(all, @case => Assert.True(project.ReadText($"{@case.Name}/Gateway.cs") == After, $"{@case.Name} was not fixed:\n{format}"));
        (await VerifyAsync(project)).EnsureSuccess();
        (await BuildAsync(project, "All.slnx")).EnsureSuccess();
    }

    private static string ProjectPath(Case @case) => $"{@case.Name}/{@case.Name}.csproj";

    private static string RuleSet(string action) =>
        $"<RuleSet Name=\"Own\" ToolsVersion=\"17.0\"><Rules AnalyzerId=\"Own\" RuleNamespace=\"Own\"><Rule Id=\"AIS1001\" Action=\"{action}\" "
        + $"/></Rules></RuleSet>\n";

    private static Task<DotnetResult> BuildAsync(TestProject project, string solution) =>
        project.RunAsync("build", solution, "--no-incremental", "--tl:off", "-clp:NoSummary");

    private static Task<DotnetResult> VerifyAsync(TestProject project) =>
        project.RunAsync("format", "analyzers", "All.slnx", "--no-restore", "--verify-no-changes", "--diagnostics", "AIS1001");

    private sealed record Case(string Name, (string Name, string Value)[] Properties, string? File = null, string Content = "");
}
