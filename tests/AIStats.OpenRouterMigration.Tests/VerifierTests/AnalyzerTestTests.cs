using AIStats.OpenRouterMigration.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<AIStats.OpenRouterMigration.Tests.Toys.OldAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using VerifyTwo = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<AIStats.OpenRouterMigration.Tests.Toys.OldAndLateAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace AIStats.OpenRouterMigration.Tests.VerifierTests;

public sealed class AnalyzerTestTests
{
    [Fact]
    public Task Markup_names_the_exact_span() => Verify.VerifyAnalyzerAsync("class C { string s = \"an [|old|] word\"; }");

    [Fact]
    public Task Markup_works_with_every_line_ending() => Verify.VerifyAnalyzerAsync("class C\r\n{\r\n    string s = \"[|old|]\";\n    string t =\r        \"[|old|]\";\r\n}\r\n");

    [Fact]
    public Task Markup_works_in_raw_strings_and_leaves_braces_alone()
        => Verify.VerifyAnalyzerAsync(""""
            class C
            {
                string s = """
                    { "a": [ "[|old|]" ], "b": {|] |} {| x: } }
                    """;
                string t = $$"""{{1}}""";
                bool P(object o) => o is string { Length: 1 or 2 } or not { };
            }
            """");

    [Fact]
    public Task Markup_names_ids_and_nests() => VerifyTwo.VerifyAnalyzerAsync("class C { string s = \"{|TOY001:old|} {|TOY002:late|} {|TOY002:{|#0:late|}|}\"; }");

    [Fact]
    public Task A_key_locates_a_result_with_its_message()
        => Verify.VerifyAnalyzerAsync("class C { string s = \"{|#0:old|} {|#1:OLD|}\"; }", Verify.Diagnostic().WithLocation(1).WithArguments("OLD"), Verify.Diagnostic("TOY001").WithLocation(0).WithMessage("Replace 'old'"));

    [Fact]
    public Task Lines_and_columns_locate_a_result() => Verify.VerifyAnalyzerAsync("class C\n{ string s = \"old\"; }", Verify.Diagnostic().WithSpan(2, 15, 2, 18).WithArguments("old"));

    [Fact]
    public async Task A_start_alone_locates_a_result()
    {
        await Verify.VerifyAnalyzerAsync("class C\n{ string s = \"old\"; }", Verify.Diagnostic().WithLocation(2, 15).WithArguments("old"));
        await Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C\n{ string s = \"old\"; }", Verify.Diagnostic().WithLocation(2, 16).WithArguments("old")), "  - /0/Test0.cs(2,16): warning");
    }

    [Fact]
    public Task An_unmarked_diagnostic_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"[|old|] old\"; }"), "1 diagnostics expected, 2 reported; 0 missing (-), 1 unexpected (+)", "  + /0/Test0.cs(1,27)-(1,30): warning TOY001: Replace 'old' «old»", "    /0/Test0.cs(1,23)-(1,26): warning TOY001");

    [Fact]
    public Task A_missing_diagnostic_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"[|new|]\"; }"), "1 missing (-)", "  - /0/Test0.cs(1,23)-(1,26): warning TOY001: any message");

    [Theory]
    [InlineData("class C { string s = \"[|old |]\"; }")]
    [InlineData("class C { string s = \"[| old|]\"; }")]
    [InlineData("class C { string s = [|\"old\"|]; }")]
    [InlineData("class C { string s = \"[|ol|]d\"; }")]
    [InlineData("class C { string s = \"[|old|] [||]\"; }")]
    public Task A_wrong_span_fails(string source) => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync(source), "1 missing (-)");

    [Fact]
    public Task A_wrong_id_fails() => Failing.VerificationAsync(() => VerifyTwo.VerifyAnalyzerAsync("class C { string s = \"{|TOY002:old|}\"; }"), "1 missing (-), 1 unexpected (+)");

    [Fact]
    public Task A_wrong_message_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"{|#0:old|}\"; }", Verify.Diagnostic().WithLocation(0).WithArguments("young")), "Replace 'young'");

    [Fact]
    public Task A_wrong_number_of_arguments_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"{|#0:old|}\"; }", Verify.Diagnostic().WithLocation(0)), "has 1 arguments, but 0 are given");

    [Fact]
    public Task A_wrong_severity_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"{|#0:old|}\"; }", Verify.Diagnostic().WithLocation(0).WithArguments("old").WithSeverity(DiagnosticSeverity.Error)), "error TOY001", "warning TOY001");

    [Fact]
    public Task A_location_that_is_not_expected_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"old\"; }", Verify.Diagnostic().WithArguments("old")), "no location: warning TOY001");

    [Fact]
    public Task A_key_that_the_markup_does_not_have_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"{|#0:old|}\"; }", Verify.Diagnostic().WithLocation(1).WithArguments("old")), "{|#1:…|}");

    [Fact]
    public Task A_key_that_the_markup_has_twice_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"{|#0:old|} {|#0:old|}\"; }"), "{|#0:…|} twice");

    [Fact]
    public Task Markup_without_an_end_fails() => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"[|old\"; }"), "'[|' in /0/Test0.cs has no end");

    [Fact]
    public Task Markup_without_an_id_fails_where_there_are_several()
        => Failing.VerificationAsync(() => VerifyTwo.VerifyAnalyzerAsync("class C { string s = \"[|old|]\"; }"), "names no id");

    [Fact]
    public Task Markup_without_an_id_may_mean_the_first()
        => new CSharpAnalyzerTest<OldAndLateAnalyzer, DefaultVerifier> { TestCode = "class C { string s = \"[|old|]\"; }", MarkupOptions = MarkupOptions.UseFirstDescriptor }.RunAsync();

    [Fact]
    public Task Source_that_does_not_compile_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("class C { string s = \"[|old|]\" + missing; }"), "error CS0103");

    [Fact]
    public Task Markup_may_name_an_error_of_the_compiler() => Verify.VerifyAnalyzerAsync("class C { string s = \"[|old|]\" + {|CS0103:missing|}; }");

    [Fact]
    public async Task Warnings_of_the_compiler_count_when_asked_for()
    {
        var test = new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier> { TestCode = "class C { void M() { int unused; } }" };
        await test.RunAsync();
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        await Failing.VerificationAsync(() => test.RunAsync(), "warning CS0168");
    }

    [Fact]
    public async Task An_exception_of_an_analyzer_comes_out()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => CSharpAnalyzerVerifier<ThrowingAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class C { }"));
        Assert.Equal("a toy throws", exception.Message);
    }

    [Fact]
    public async Task A_diagnostic_in_generated_code_fails()
    {
        var test = new CSharpAnalyzerTest<GeneratedCodeAnalyzer, DefaultVerifier> { TestCode = "class C { string s = \"[|old|]\"; }" };
        await Failing.VerificationAsync(() => test.RunAsync(), "<auto-generated>");
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task A_diagnostic_that_a_pragma_does_not_silence_fails()
    {
        var test = new CSharpAnalyzerTest<UnsuppressibleAnalyzer, DefaultVerifier> { TestCode = "class C { string s = \"[|old|]\"; }" };
        await Failing.VerificationAsync(() => test.RunAsync(), "#pragma warning disable");
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task A_disabled_diagnostic_is_not_reported()
    {
        var test = new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier> { TestCode = "class C { string s = \"old\"; }", DisabledDiagnostics = { "TOY001" } };
        await test.RunAsync();
        test.DisabledDiagnostics.Clear();
        await Failing.VerificationAsync(() => test.RunAsync(), "1 unexpected (+)");
    }

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = error\n")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY001.severity = error\n")]
    public async Task Analyzer_config_files_are_read(string path, string text)
    {
        var test = new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier> { TestCode = "class C { string s = \"{|#0:old|}\"; }", TestState = { AnalyzerConfigFiles = { (path, text) } } };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithArguments("old").WithSeverity(DiagnosticSeverity.Error));
        await test.RunAsync();
        test.TestState.AnalyzerConfigFiles.Clear();
        await Failing.VerificationAsync(() => test.RunAsync());
    }

    [Fact]
    public async Task Diagnostics_in_additional_files_are_compared()
    {
        var test = new CSharpAnalyzerTest<AdditionalFileAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "{|TOY003:class|} C { }" },
                AdditionalFiles = { ("/app.json", "{ \"a\":\r\n \"{|TOY004:old|}\" }") },
            },
        };
        await test.RunAsync();
        test.TestState.AdditionalFiles[0] = ("/app.json", Microsoft.CodeAnalysis.Text.SourceText.From("{ \"a\":\r\n \"old\" }"));
        await Failing.VerificationAsync(() => test.RunAsync(), "  + /app.json(2,3)-(2,6): warning TOY004");
    }

    [Fact]
    public async Task Several_files_projects_and_kinds_of_output_are_compiled()
    {
        var test = new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "System.Console.WriteLine(Library.Word + Other.Word + \"[|old|]\");", ("Other.cs", "static class Other { public const string Word = \"[|old|]\"; }") },
                OutputKind = OutputKind.ConsoleApplication,
                AdditionalProjects = { ["Library"] = { Sources = { "public static class Library { public const string Word = \"[|old|]\"; }" } } },
                AdditionalProjectReferences = { "Library" },
            },
        };
        await test.RunAsync();
        test.TestState.AdditionalProjectReferences.Clear();
        await Failing.VerificationAsync(() => test.RunAsync(), "error CS0103");
    }

    [Fact]
    public async Task Reference_assemblies_and_references_can_be_chosen()
    {
        const string source = "class C { System.DateOnly d; string s = \"[|old|]\"; }";
        await Verify.VerifyAnalyzerAsync(source);
        await Failing.VerificationAsync(() => new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier> { TestCode = source, ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20 }.RunAsync(), "error CS0234");
        var test = new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier> { TestCode = "class C { DiffPlex.Differ d; }" };
        await Failing.VerificationAsync(() => test.RunAsync(), "error CS0246");
        test.TestState.AdditionalReferences.Add(typeof(DiffPlex.Differ).Assembly);
        await test.RunAsync();
    }

    [Fact]
    public async Task A_transform_may_set_preprocessor_symbols()
    {
        var test = new CSharpAnalyzerTest<OldAnalyzer, DefaultVerifier> { TestCode = "class C {\n#if SYMBOL\n string s = \"[|old|]\";\n#endif\n}" };
        await Failing.VerificationAsync(() => test.RunAsync(), "1 missing (-)");
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithPreprocessorSymbols("SYMBOL")));
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_locations_are_compared_unless_markup_names_the_diagnostic()
    {
        await CSharpAnalyzerVerifier<TwoPlacesAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("[|class|] C { }");
        var result = CSharpAnalyzerVerifier<TwoPlacesAnalyzer, DefaultVerifier>.Diagnostic().WithSpan(1, 1, 1, 6);
        await CSharpAnalyzerVerifier<TwoPlacesAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class C { }", result.WithSpan(1, 7, 1, 8));
        await Failing.VerificationAsync(() => CSharpAnalyzerVerifier<TwoPlacesAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class C { }", result), "also /0/Test0.cs(1,7)-(1,8)");
        await Failing.VerificationAsync(() => CSharpAnalyzerVerifier<TwoPlacesAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class C { }", result.WithSpan(1, 7, 1, 9)));
    }
}
