using AIStats.OpenRouterMigration.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Tests.Toys.OldAnalyzer>;
using VerifyTwo = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Tests.Toys.OldAndLateAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.VerifierTests;

/// <summary>What tests of rules rely on, on top of the package or in it.</summary>
[Trait("Area", "Verifiers")]
public sealed class RuleTestTests
{
    [Fact]
    public Task Markup_names_the_exact_span() => Verify.VerifyAnalyzerAsync("""class C { string s = "an [|old|] word"; }""");

    [Fact]
    public Task Markup_works_with_every_line_ending()
        => Verify.VerifyAnalyzerAsync("class C\r\n{\r\n    string s = \"[|old|]\";\n    string t =\r        \"[|old|]\";\r\n}\r\n");

    [Fact]
    public Task Markup_works_in_raw_strings_and_leaves_braces_and_dollars_alone()
        => Verify.VerifyAnalyzerAsync(""""
            class C
            {
                string s = """
                    { "a": [ "[|old|]" ], "b": {} }
                    """;
                string t = $$"""{{1}}""";
                bool P(object o) => o is string { Length: 1 or 2 } or not { };
            }
            """");

    [Fact]
    public Task Markup_names_ids_and_nests()
        => VerifyTwo.VerifyAnalyzerAsync("""class C { string s = "{|TOY001:old|} {|TOY002:late|} {|TOY002:{|#0:late|}|}"; }""");

    [Fact]
    public Task A_key_locates_a_result_with_its_message() => Verify.VerifyAnalyzerAsync(
        """class C { string s = "{|#0:old|} {|#1:OLD|}"; }""",
        Verify.Diagnostic().WithLocation(1).WithArguments("OLD"),
        Verify.Diagnostic("TOY001").WithLocation(0).WithMessage("Replace 'old'"));

    [Theory]
    [InlineData("""class C { string s = "[|old|] old"; }""")]
    [InlineData("""class C { string s = "[|new|]"; }""")]
    [InlineData("""class C { string s = "[|old |]"; }""")]
    [InlineData("""class C { string s = "[| old|]"; }""")]
    [InlineData("""class C { string s = [|"old"|]; }""")]
    [InlineData("""class C { string s = "[|ol|]d"; }""")]
    [InlineData("""class C { string s = "[|old|] [||]"; }""")]
    public Task A_wrong_span_fails(string source) => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync(source));

    [Fact]
    public Task A_wrong_id_fails() => Failing.VerificationAsync(() => VerifyTwo.VerifyAnalyzerAsync("""class C { string s = "{|TOY002:old|}"; }"""), "TOY002");

    [Fact]
    public Task A_wrong_message_fails() => Failing.VerificationAsync(
        () => Verify.VerifyAnalyzerAsync("""class C { string s = "{|#0:old|}"; }""", Verify.Diagnostic().WithLocation(0).WithArguments("young")),
            "Replace 'young'");

    [Fact]
    public Task A_missing_argument_fails() => Failing.VerificationAsync(
        () => Verify.VerifyAnalyzerAsync("""class C { string s = "{|#0:old|}"; }""", Verify.Diagnostic().WithLocation(0)), "Replace '{0}'");

    [Fact]
    public Task A_wrong_severity_fails() => Failing.VerificationAsync(
        () => Verify.VerifyAnalyzerAsync(
            """class C { string s = "{|#0:old|}"; }""",
            Verify.Diagnostic().WithLocation(0).WithArguments("old").WithSeverity(DiagnosticSeverity.Error)),
        "severity");

    [Fact]
    public Task Source_that_does_not_compile_fails()
        => Failing.VerificationAsync(() => Verify.VerifyAnalyzerAsync("""class C { string s = "[|old|]" + missing; }"""), "error CS0103");

    [Fact]
    public Task Markup_may_name_an_error_of_the_compiler() => Verify.VerifyAnalyzerAsync("""class C { string s = "[|old|]" + {|CS0103:missing|}; }""");

    [Fact]
    public Task An_exception_of_an_analyzer_fails()
        => Failing.VerificationAsync(() => Verifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class C { }"), "AD0001", "a toy throws");

    [Fact]
    public async Task A_diagnostic_that_a_pragma_does_not_silence_fails()
    {
        var test = new RuleTest<UnsuppressibleAnalyzer> { TestCode = """class C { string s = "[|old|]"; }""" };
        await Failing.VerificationAsync(() => test.RunAsync(), "#pragma warning disable");
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync();
    }

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = error\n")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY001.severity = error\n")]
    public async Task Analyzer_config_files_are_read(string path, string text)
    {
        var test = new RuleTest<OldAnalyzer> { TestCode = """class C { string s = "{|#0:old|}"; }""", TestState = { AnalyzerConfigFiles = { (path, text) } } };
        test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithArguments("old").WithSeverity(DiagnosticSeverity.Error));
        await test.RunAsync();
        test.TestState.AnalyzerConfigFiles.Clear();
        await Failing.VerificationAsync(() => test.RunAsync());
    }

    [Fact]
    public async Task Diagnostics_in_additional_files_are_compared()
    {
        var test = new RuleTest<AdditionalFileAnalyzer>
        {
            TestState =
            {
                Sources = { "{|TOY003:class|} C { }" },
                AdditionalFiles = { ("/app.json", "{ \"a\":\r\n \"{|TOY004:old|}\" }") },
            },
        };
        await test.RunAsync();
        test.TestState.AdditionalFiles[0] = ("/app.json", Microsoft.CodeAnalysis.Text.SourceText.From("{ \"a\":\r\n \"old\" }"));
        await Failing.VerificationAsync(() => test.RunAsync(), "/app.json", "TOY004");
    }

    [Fact]
    public async Task Several_files_projects_and_kinds_of_output_are_compiled()
    {
        var test = new RuleTest<OldAnalyzer>
        {
            TestState =
            {
                Sources =
                {
                    """System.Console.WriteLine(Library.Word + Other.Word + "[|old|]");""",
                    ("Other.cs", """static class Other { public const string Word = "[|old|]"; }"""),
                },
                OutputKind = OutputKind.ConsoleApplication,
                AdditionalProjects = { ["Library"] = { Sources = { """public static class Library { public const string Word = "[|old|]"; }""" } } },
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
        const string source = """class C { System.DateOnly d; string s = "[|old|]"; }""";
        await Verify.VerifyAnalyzerAsync(source);
        var old = new RuleTest<OldAnalyzer> { TestCode = source, References = [.. Basic.Reference.Assemblies.NetStandard20.References.All] };
        await Failing.VerificationAsync(() => old.RunAsync(), "error CS0234");
        var test = new RuleTest<OldAnalyzer> { TestCode = """class C { DiffPlex.Differ d; }""" };
        await Failing.VerificationAsync(() => test.RunAsync(), "error CS0246");
        test.TestState.AdditionalReferences.Add(typeof(DiffPlex.Differ).Assembly);
        await test.RunAsync();
    }

    [Fact]
    public async Task A_transform_may_set_preprocessor_symbols()
    {
        var test = new RuleTest<OldAnalyzer> { TestCode = """
            class C {
            #if SYMBOL
             string s = "[|old|]";
            #endif
            }
            """ };
        await Failing.VerificationAsync(() => test.RunAsync());
        test.SolutionTransforms.Add((solution, id) =>
            solution.WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithPreprocessorSymbols("SYMBOL")));
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_locations_are_compared_unless_markup_names_the_diagnostic()
    {
        await Verifier<TwoPlacesAnalyzer>.VerifyAnalyzerAsync("[|class|] C { }");
        var result = Verifier<TwoPlacesAnalyzer>.Diagnostic().WithSpan(1, 1, 1, 6);
        await Verifier<TwoPlacesAnalyzer>.VerifyAnalyzerAsync("class C { }", result.WithSpan(1, 7, 1, 8));
        await Failing.VerificationAsync(() => Verifier<TwoPlacesAnalyzer>.VerifyAnalyzerAsync("class C { }", result), "additional locations");
        await Failing.VerificationAsync(() => Verifier<TwoPlacesAnalyzer>.VerifyAnalyzerAsync("class C { }", result.WithSpan(1, 7, 1, 9)));
    }
}
