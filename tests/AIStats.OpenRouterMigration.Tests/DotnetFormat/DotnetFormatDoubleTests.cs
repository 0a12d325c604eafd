using System.Text;
using AIStats.OpenRouterMigration.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.DotnetFormat;

[Trait("Area", "DotnetFormat")]
public sealed class DotnetFormatDoubleTests
{
    private const string Old = "class C\r\n{\r\n    string s = \"old\";\n}\r\n";
    private const string New = "class C\r\n{\r\n    string s = \"new\";\n}\r\n";

    private static DotnetFormatDouble Format(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, int seed = 0,
        DiagnosticSeverity severity = DiagnosticSeverity.Warning)
        => new([analyzer], [fixer]) { Seed = seed, MinimumSeverity = severity };

    private static Solution OneFile(string text, string path = "/src/C.cs", string? editorConfig = null)
    {
        var solution = new FormatSolution();
        var project = solution.AddProject("App").AddDocument(path, text);
        if (editorConfig is not null)
            _ = project.AddAnalyzerConfig("/src/.editorconfig", editorConfig);
        return solution.Build();
    }

    private static Solution WithAdditionalFile(params string[] projects)
    {
        var solution = new FormatSolution();
        foreach (var name in projects)
            _ = solution.AddProject(name).AddDocument($"/src/{name}/C.cs", "class C { }")
                .AddAdditionalFile($"/src/{name}/app.json", "{\r\n \"old\" }", Encoding.UTF8).AddAnalyzerConfig("/.editorconfig", "root = false");
        return solution.Build();
    }

    [Fact]
    public async Task Text_line_endings_and_encoding_come_back()
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/C.cs", Old).AddDocument("/src/D.cs", """class D { string s = "old old"; }""", Encoding.UTF8);
        var result = await Format(new OldAnalyzer(), new OldFixer()).FormatAsync(solution.Build());
        Assert.Equal(New, result.Files["/src/C.cs"].Text);
        Assert.False(result.Files["/src/C.cs"].HasBom);
        Assert.Equal("""class D { string s = "new new"; }""", result.Files["/src/D.cs"].Text);
        Assert.True(result.Files["/src/D.cs"].HasBom);
        Assert.Equal(["TOY001"], result.Ids);
        Assert.Empty(result.Problems);
        Assert.Empty(await result.GetCompilerErrorsAsync());
    }

    [Fact]
    public async Task A_lost_byte_order_mark_and_a_broken_compilation_can_be_seen()
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/C.cs", Old, Encoding.UTF8);
        Assert.False((await Format(new OldAnalyzer(), new LosesBomFixer()).FormatAsync(solution.Build())).Files["/src/C.cs"].HasBom);
        Assert.NotEmpty(await (await Format(new OldAnalyzer(), new BreaksCompilationFixer()).FormatAsync(solution.Build())).GetCompilerErrorsAsync());
    }

    [Fact]
    public async Task A_second_run_shows_what_the_first_left()
    {
        var double1 = Format(new OldAnalyzer(), new KeepsDiagnosticFixer());
        var first = await double1.FormatAsync(OneFile(Old));
        var second = await double1.FormatAsync(first.Solution);
        Assert.Contains("\"older\"", first.Files["/src/C.cs"].Text, StringComparison.Ordinal);
        Assert.Contains("\"olderer\"", second.Files["/src/C.cs"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seed_shuffles_the_ids()
    {
        var solution = OneFile("""class C { string s = "old late"; }""");
        var orders = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 20; seed++)
        {
            var result = await new DotnetFormatDouble([new OldAnalyzer(), new LateAnalyzer()],
                [new OldFixer(), new LateFixer()]) { Seed = seed }.FormatAsync(solution);
            Assert.Equal("""class C { string s = "new new"; }""", result.Files["/src/C.cs"].Text);
            _ = orders.Add(string.Join(' ', result.Ids));
        }

        Assert.Equal(["TOY001 TOY002", "TOY002 TOY001"], orders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_id_that_a_fix_uncovers_stays_until_the_next_run()
    {
        var late = new DotnetFormatDouble([new OldAnalyzer(), new LateAnalyzer()], [new WritesLateFixer(), new LateFixer()]);
        var result = await late.FormatAsync(OneFile(Old));
        Assert.Contains("\"late\"", result.Files["/src/C.cs"].Text, StringComparison.Ordinal);
        Assert.Contains("\"new\"", (await late.FormatAsync(result.Solution)).Files["/src/C.cs"].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    [InlineData("suggestion")]
    public async Task Diagnostics_below_the_severity_are_dropped(string severity)
    {
        var solution = OneFile(Old, editorConfig: $"root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = {severity}\n");
        Assert.Equal(Old, (await Format(new OldAnalyzer(), new OldFixer()).FormatAsync(solution)).Files["/src/C.cs"].Text);
        Assert.Equal(string.Equals(severity, "suggestion", StringComparison.Ordinal) ? New
            : Old, (await Format(new OldAnalyzer(), new OldFixer(), severity: DiagnosticSeverity.Info).FormatAsync(solution)).Files["/src/C.cs"].Text);
    }

    [Theory]
    [InlineData("/src/C.g.cs", Old)]
    [InlineData("/src/obj/C.cs", Old)]
    [InlineData("/src/C.cs", "// <auto-generated/>\n" + Old)]
    [InlineData("/src/C.cs", "#pragma warning disable TOY001\n" + Old)]
    public async Task Generated_and_suppressed_code_is_left_alone(string path, string text)
    {
        var format = Format(new GeneratedCodeAnalyzer(), new OldFixer());
        Assert.Equal(text, (await format.FormatAsync(OneFile(text, path))).Files[path].Text);
        Assert.Empty(await format.GetReportedDiagnosticsAsync(OneFile(text, path)));
        Assert.Single(await format.GetReportedDiagnosticsAsync(OneFile(Old)));
    }

    [Fact]
    public async Task A_key_that_depends_on_the_value_leaves_diagnostics()
    {
        var solution = OneFile("""class C { string s = "old OLD"; }""");
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < 20; seed++)
            _ = texts.Add((await Format(new OldAnalyzer(), new ValueKeyFixer(), seed).FormatAsync(solution)).Files["/src/C.cs"].Text);
        Assert.Equal(["""class C { string s = "new OLD"; }""", """class C { string s = "old new"; }"""], texts.Order(StringComparer.Ordinal));
        Assert.Equal("""class C { string s = "new new"; }""",
            (await Format(new OldAnalyzer(), new BatchFixer()).FormatAsync(solution)).Files["/src/C.cs"].Text);
    }

    [Fact]
    public async Task A_foreign_diagnostic_in_front_may_lose_the_fix()
    {
        var solution = OneFile("""class C { string s = "old late"; }""");
        var fixedTexts = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            // The batch fixer asks for actions with a key, and a fixer that refuses the foreign diagnostic gives none.
            var result = await Format(new OldAndLateAnalyzer(), new KeyedBatchFixer(), seed).FormatAsync(solution);
            var isFixed = result.Files["/src/C.cs"].Text.Contains("new", StringComparison.Ordinal);
            Assert.Equal(isFixed, !result.Problems.Any(problem => problem.Contains("TOY001", StringComparison.Ordinal)));
            fixedTexts += isFixed ? 1 : 0;
        }

        Assert.InRange(fixedTexts, 1, 19);
    }

    [Fact]
    public async Task What_cannot_be_fixed_is_said()
    {
        await SaysAsync(new LateFixer(), "Unable to fix TOY001. No associated code fix found.");
        await SaysAsync(new NoFixAllFixer(), "Unable to fix TOY001. Code fix NoFixAllFixer doesn't support Fix All in Solution.");
        await SaysAsync(new DocumentScopeOnlyFixer(), "Unable to fix TOY001. Code fix DocumentScopeOnlyFixer doesn't support Fix All in Solution.");
        await SaysAsync(new NestedActionFixer(), "Failed to apply code fix NestedActionFixer for TOY001: ");
        await SaysAsync(new ThrowingFixer(), "Failed to apply code fix ThrowingFixer for TOY001: a toy throws");

        static async Task SaysAsync(CodeFixProvider fixer, string problem)
        {
            var result = await Format(new OldAnalyzer(), fixer).FormatAsync(OneFile(Old));
            Assert.StartsWith(problem, Assert.Single(result.Problems), StringComparison.Ordinal);
            Assert.Equal(Old, result.Files["/src/C.cs"].Text);
        }
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var exception = await Assert.ThrowsAsync<DotnetFormatException>(() => Format(new ThrowingAnalyzer(), new OldFixer()).FormatAsync(OneFile(Old)));
        Assert.Contains("a toy throws", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagnostic_in_source_may_edit_additional_files_of_all_projects()
    {
        var result = await Format(new AdditionalFileAnalyzer(), new AdditionalFileFixer()).FormatAsync(WithAdditionalFile("A", "B"));
        Assert.All(["/src/A/app.json", "/src/B/app.json"], path => Assert.Equal("{\r\n \"new\" }", result.Files[path].Text));
        Assert.True(result.Files["/src/A/app.json"].HasBom);
        Assert.Equal(["TOY003"], result.Ids);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public async Task A_diagnostic_in_an_additional_file_is_never_fixed()
    {
        var result = await Format(new AdditionalFileAnalyzer(), new FixesInFileFixer()).FormatAsync(WithAdditionalFile("A"));
        Assert.Equal("{\r\n \"old\" }", result.Files["/src/A/app.json"].Text);
        Assert.DoesNotContain("TOY004", result.Ids);
    }

    [Theory]
    [InlineData(typeof(AddsDocumentFixer), "adds a C# document")]
    [InlineData(typeof(AddsAdditionalFileFixer), "adds an additional document")]
    [InlineData(typeof(EditsAnalyzerConfigFixer), "edits an analyzer config document")]
    public async Task A_change_that_cannot_be_saved_fails(Type fixer, string reason)
    {
        var format = Format(new AdditionalFileAnalyzer(), (CodeFixProvider)Activator.CreateInstance(fixer)!);
        var exception = await Assert.ThrowsAsync<DotnetFormatException>(() => format.FormatAsync(WithAdditionalFile("A")));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_documents_with_one_text_pass_and_with_two_fail()
    {
        var solution = new FormatSolution();
        var net8 = solution.AddProject("App(net8.0)", "NET8_0").AddDocument("/src/C.cs", Old);
        _ = solution.AddProject("App(net9.0)", "NET9_0").Link(net8);
        var result = await Format(new OldAnalyzer(), new OldFixer()).FormatAsync(solution.Build());
        Assert.Equal(New, result.Files["/src/C.cs"].Text);

        var exception = await Assert.ThrowsAsync<DotnetFormatException>(() => Format(new OldAnalyzer(), new ProjectNameFixer()).FormatAsync(solution.Build()));
        Assert.Contains("/src/C.cs has other text in", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_documents_whose_branches_are_fixed_apart_fail()
    {
        var solution = new FormatSolution();
        var net8 = solution.AddProject("App(net8.0)", "NET8_0")
            .AddDocument("/src/C.cs", """
                class C
                {
                #if NET8_0
                    string s = "old";
                #else
                    string s = "old";
                #endif
                }

                """);
        _ = solution.AddProject("App(net9.0)").Link(net8, "/src/C.cs");
        await Assert.ThrowsAsync<DotnetFormatException>(() => Format(new OldAnalyzer(), new OldFixer()).FormatAsync(solution.Build()));
    }

    [Fact]
    public async Task Projects_may_refer_to_each_other()
    {
        var solution = new FormatSolution();
        var library = solution.AddProject("Library").AddDocument("/src/L.cs", """public static class L { public const string Word = "old"; }""");
        var app = solution.AddProject("App").AddDocument("/src/P.cs", "System.Console.WriteLine(L.Word + \"old\");").AddReference(library);
        app.OutputKind = OutputKind.ConsoleApplication;
        var result = await Format(new OldAnalyzer(), new OldFixer()).FormatAsync(solution.Build());
        Assert.Equal("System.Console.WriteLine(L.Word + \"new\");", result.Files["/src/P.cs"].Text);
        Assert.Empty(await result.GetCompilerErrorsAsync());
    }

    [Fact]
    public void A_path_with_two_texts_is_refused()
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("A").AddDocument("/src/C.cs", Old);
        _ = solution.AddProject("B").AddDocument("/src/C.cs", New);
        _ = Assert.Throws<InvalidOperationException>(solution.Build);
    }

    [Fact]
    public async Task Exported_analyzers_and_fixers_of_an_assembly_are_found()
    {
        // The toys hold an analyzer that throws: that it is heard proves that it was found.
        var toys = DotnetFormatDouble.FromAssemblies([typeof(OldAnalyzer).Assembly]);
        _ = await Assert.ThrowsAsync<DotnetFormatException>(() => toys.FormatAsync(OneFile(Old)));
        Assert.Empty((await DotnetFormatDouble.ForProduct().FormatAsync(OneFile(Old))).Ids);
    }
}
