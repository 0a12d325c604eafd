using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>What the rules ask of a host: nothing where nothing can be found, whole files otherwise.</summary>
[Trait("Area", "Rules")]
public sealed class RegistrationTests
{
    private const string OtherTarget = "root = true\n[*.cs]\nai_stats_migration.base_url = https://gateway.contoso.com/v1\n";

    public static TheoryData<string> Names => [.. Rules().Select(rule => rule.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_every_marker_a_rule_looks_at_whole_files_only(string name)
    {
        var elements = string.Join(", ", Markers.Signals.Select(marker => $"\"{marker.Text}\""));
        var telemetry = await TelemetryAsync(name, app => app
            .AddDocument("/src/C.cs", $$"""class C { object o = new[] { {{elements}} }; }""")
            .AddAdditionalFile("/src/appsettings.json", $"[{elements}]")
            .AddAdditionalFile("/src/ai-stats.models.json", "no JSON"));
        Assert.Equal(1, telemetry.CompilationStartActionsCount);
        Assert.True(telemetry.SyntaxTreeActionsCount + telemetry.AdditionalFileActionsCount > 0, "Nothing is registered.");
        Assert.True(telemetry.Concurrent);
        Assert.Empty(OtherActions(telemetry));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_OpenRouter_a_rule_is_called_for_no_file(string name)
    {
        // Words that others have too, and options and files that would matter in another project.
        var telemetry = await TelemetryAsync(name, app => app
            .AddDocument("/src/C.cs", """class C { object o = new[] { "X-Title", "/api/v1/models", "openai/gpt-4o" }; }""")
            .AddDocument("/src/bin/D.cs", """class D { string s = "OPENROUTER_API_KEY"; }""")
            .AddAnalyzerConfig("/src/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /src/\n")
            .AddAnalyzerConfig("/src/.editorconfig", "root = true\n[*.cs]\nai_stats_migration.attribution_headers = remove\n")
            .AddAdditionalFile("/src/appsettings.json", "{ \"Model\": \"openai/gpt-4o\" }")
            .AddAdditionalFile("/src/ai-stats.models.json", "{ \"data\": [ { \"id\": \"openai/gpt-4o\" } ] }"));
        Assert.Equal(1, telemetry.CompilationStartActionsCount);
        Assert.Equal((0, 0), (telemetry.SyntaxTreeActionsCount, telemetry.AdditionalFileActionsCount));
    }

    [Fact]
    public async Task A_target_of_ones_own_makes_shared_words_worth_a_look()
    {
        var found = await AnalyzeByFileAsync(app => app
            .AddDocument("/src/C.cs",
            """
            class C
            {
                void M(System.Net.Http.HttpRequestMessage r)
                {
                    r.Headers.Add("X-Title", "https://gateway.contoso.com/v1");
                }
            }
            """)
            .AddAnalyzerConfig("/src/.editorconfig", OtherTarget));
        Assert.Contains((RuleIds.AttributionHeader, "/src/C.cs"), found);
    }

    [Theory]
    [InlineData("[A.cs]", "gateway.contoso.com", "A.cs")]
    [InlineData("[*.cs]", "GATEWAY.CONTOSO.COM", "A.cs B.cs")]
    [InlineData("[C.cs]", "gateway.contoso.com", "")]
    [InlineData("[*.cs]", "other.contoso.com", "")]
    public async Task A_target_of_ones_own_is_that_of_the_files_that_the_options_are_for(string section, string host, string expected)
    {
        const string Code =
            " { object o = new { model = \"x-ai/grok-4.5\" }; void M(System.Net.Http.HttpRequestMessage r, "
            + "object model) { r.Headers.Add(\"X-Generation-Id\", \"a\"); } }";
        var found = await AnalyzeByFileAsync(app => app
            .AddDocument("/src/A.cs", "class A" + Code)
            .AddDocument("/src/B.cs", "class B" + Code)
            .AddDocument("/src/C.cs", $$"""class C { string s = "https://{{host}}/v1"; }""")
            .AddAnalyzerConfig("/src/.editorconfig", OtherTarget.Replace("[*.cs]", section, StringComparison.Ordinal)));
        foreach (var id in new[] { RuleIds.MovedModel, RuleIds.UnreadHeader })
            Assert.Equal(expected,
                string.Join(' ', found.Where(finding => finding.Id == id).Select(finding => Path.GetFileName(finding.Path)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_copy_in_a_folder_of_build_output_is_searched_for_no_words()
    {
        var found = await AnalyzeByFileAsync(app => app
            .AddDocument("/src/obj/A.cs", """class A { object o = new { model = "x-ai/grok-4.5" }; }""")
            .AddDocument("/src/B.cs", """class B { object o = new { model = "x-ai/grok-4.5", url = "https://openrouter.ai/api/v1" }; }""")
            .AddAnalyzerConfig("/src/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /src/\n"));
        Assert.Equal(["/src/B.cs"], found.Where(finding => finding.Id == RuleIds.MovedModel).Select(finding => finding.Path));
    }

    [Fact]
    public async Task What_is_a_copy_depends_on_the_project_that_asks()
    {
        var inside = Build(static app => app
            .AddDocument("/src/obj/A.cs", """class A { string s = "https://openrouter.ai/api/v1"; }""")
            .AddAnalyzerConfig("/src/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /src/\n"));
        var below = Build(static app => app.AddAnalyzerConfig("/src/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /src/obj/\n"));
        var compilation = (await inside.GetCompilationAsync())!;
        foreach (var (options, count) in new[] { (inside, 0), (below, 1), (inside, 0) })
        {
            var found = await compilation.WithAnalyzers([.. Rules()], options.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
            Assert.Equal(count, found.Count(diagnostic => diagnostic.Id == RuleIds.EndpointUrl));
        }
    }

    [Fact]
    public async Task A_project_without_code_has_its_settings_looked_at()
    {
        var found = await AnalyzeByFileAsync(app => app.AddAdditionalFile("/src/appsettings.json", "{ \"Url\": \"https://openrouter.ai/api/v1\" }"));
        Assert.Equal([(RuleIds.EndpointUrl, "/src/appsettings.json")], found);
    }

    [Fact]
    public async Task A_file_that_is_given_twice_is_read_once_and_code_is_no_settings_file()
    {
        var found = await AnalyzeByFileAsync(app => app
            .AddDocument("/src/A.cs", "class A { }")
            .AddAdditionalFile("/src/a.json", "{ \"Url\": \"https://openrouter.ai/api/v1\" }")
            .AddAdditionalFile("/src/a.json", "{ \"Url\": \"https://openrouter.ai/api/v1\" }")
            .AddAdditionalFile("/src/Template.CS", """class T { string s = "https://openrouter.ai/api/v1"; }"""));
        Assert.Equal(["/src/a.json"], found.Where(finding => finding.Id == RuleIds.EndpointUrl).Select(finding => finding.Path));
    }

    [Fact]
    public async Task A_host_that_asks_for_one_file_after_the_other_gets_what_belongs_there()
    {
        var found = await AnalyzeByFileAsync(app => app
            .AddDocument("/src/A.cs", "class A { }")
            .AddDocument("/src/B.cs", """class B { string s = "https://openrouter.ai/api/v1"; }""")
            .AddDocument("/src/C.cs", """class C { object o = new { model = "openai/gpt-4o" }; }""")
            .AddAdditionalFile("/src/appsettings.json", "{ \"Url\": \"https://openrouter.ai/api/v1\" }"));
        Assert.Contains((RuleIds.ConfigurationFiles, "/src/A.cs"), found);
        Assert.Contains((RuleIds.EndpointUrl, "/src/B.cs"), found);
        Assert.Contains((RuleIds.EndpointUrl, "/src/appsettings.json"), found);
        Assert.Contains(found, finding => finding.Path == "/src/C.cs" && finding.Id.StartsWith("AIS4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cancelled_search_leaves_nothing_behind()
    {
        var project = Build(static app => app.AddDocument("/src/B.cs", """class B { string s = "https://openrouter.ai/api/v1"; }"""));
        var compilation = (await project.GetCompilationAsync())!;
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => compilation.WithAnalyzers([.. Rules()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(cancelled.Token));

        var found = await compilation.WithAnalyzers([.. Rules()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.Contains(found, diagnostic => diagnostic.Id == RuleIds.EndpointUrl);
    }

    [Fact]
    public async Task Every_version_of_a_project_is_read_as_it_is()
    {
        const string Url = """class C { string s = "https://openrouter.ai/api/v1/completions"; }""";
        const string Words = """class C { object o = new { model = "openai/gpt-4o" }; }""";
        string[] texts = ["class C { }", Url, Words];
        var random = new Random(20261124);
        var project = Build(app => Enumerable.Range(0, 4).Aggregate(app, (all, i) => all.AddDocument($"/src/C{i}.cs", "class C { }")));
        var compilation = (await project.GetCompilationAsync())!;
        for (var version = 0; version < 40; version++)
        {
            var trees = compilation.SyntaxTrees.ToArray();
            var tree = trees[random.Next(trees.Length)];
            var changed = tree.WithChangedText(SourceText.From(texts[random.Next(texts.Length)]));
            compilation = random.Next(8) switch
            {
                0 when trees.Length > 1 => compilation.RemoveSyntaxTrees(tree),
                1 => compilation.AddSyntaxTrees(changed),
                _ => compilation.ReplaceSyntaxTree(tree, changed),
            };
            // New trees, of which no host knows anything.
            var anew = compilation.RemoveAllSyntaxTrees()
                .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => tree.WithChangedText(SourceText.From(tree.ToString()))));
            Assert.Equal(await FoundAsync(anew), await FoundAsync(compilation));
        }

        async Task<IEnumerable<string>> FoundAsync(Compilation version) =>
            (await version.WithAnalyzers([.. Rules()], project.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync(CancellationToken.None)).Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
    }

    private static async Task<AnalyzerTelemetryInfo> TelemetryAsync(string name, Func<FormatProject, FormatProject> add)
    {
        var project = Build(add);
        var rule = Rules().Single(rule => rule.GetType().Name == name);
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers([rule], project.AnalyzerOptions);
        _ = await compilation.GetAnalyzerDiagnosticsAsync();
        return await compilation.GetAnalyzerTelemetryInfoAsync(rule, CancellationToken.None);
    }

    /// <summary>Asks as an editor does: for the findings of one file and nothing else.</summary>
    private static async Task<IReadOnlyCollection<(string Id, string Path)>> AnalyzeByFileAsync(Func<FormatProject, FormatProject> add)
    {
        var project = Build(add);
        var compilation = (await project.GetCompilationAsync())!;
        var found = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
            found.AddRange(await compilation.WithAnalyzers([.. Rules()], project.AnalyzerOptions)
                .GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None));
        foreach (var file in project.AnalyzerOptions.AdditionalFiles)
            found.AddRange((await compilation.WithAnalyzers([.. Rules()], project.AnalyzerOptions)
                .GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());
        return [.. found.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().Path))];
    }

    private static Project Build(Func<FormatProject, FormatProject> add)
    {
        var solution = new FormatSolution();
        _ = add(solution.AddProject("App"));
        return solution.Build().Projects.Single();
    }

    private static IEnumerable<DiagnosticAnalyzer> Rules() => typeof(RuleIds).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    /// <summary>The counts of all kinds of actions but those that are cheap.</summary>
    private static IEnumerable<string> OtherActions(AnalyzerTelemetryInfo telemetry) => typeof(AnalyzerTelemetryInfo).GetProperties()
        .Where(property => property.Name.EndsWith("Count", StringComparison.Ordinal)
            && property.Name is not (nameof(AnalyzerTelemetryInfo.CompilationStartActionsCount) or nameof(AnalyzerTelemetryInfo.SyntaxTreeActionsCount)
            or nameof(AnalyzerTelemetryInfo.AdditionalFileActionsCount))
            && property.GetValue(telemetry) is > 0)
        .Select(property => property.Name);
}
