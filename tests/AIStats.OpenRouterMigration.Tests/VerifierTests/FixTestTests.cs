using System.Text;
using AIStats.OpenRouterMigration.Tests.Toys;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.VerifierTests;

[Trait("Area", "Verifiers")]
public sealed class FixTestTests
{
    private const string Two = "class C\r\n{\r\n    string s = \"[|old|]\"; // a\n    string t = \"[|OLD|]\";\r}\r\n";
    private const string TwoFixed = "class C\r\n{\r\n    string s = \"new\"; // a\n    string t = \"new\";\r}\r\n";

    private static Task VerifyAsync<TFixer>(string source, string fixedSource)
        where TFixer : CodeFixProvider, new()
        => Verifier<OldAnalyzer, TFixer>.VerifyCodeFixAsync(source, fixedSource);

    [Fact]
    public Task A_right_fix_passes() => VerifyAsync<OldFixer>(Two, TwoFixed);

    [Fact]
    public Task A_right_fix_with_the_batch_fixer_passes() => VerifyAsync<BatchFixer>(Two, TwoFixed);

    [Fact]
    public Task A_right_fix_without_Fix_All_passes() => VerifyAsync<NoFixAllFixer>(Two, TwoFixed);

    [Fact]
    public Task Expected_results_may_be_given() => Verifier<OldAnalyzer, OldFixer>.VerifyCodeFixAsync(
        """class C { string s = "{|#0:old|}"; }""",
        Verifier<OldAnalyzer, OldFixer>.Diagnostic().WithLocation(0).WithArguments("old"),
        """class C { string s = "new"; }""");

    [Fact]
    public async Task Another_text_fails_and_shows_line_endings()
    {
        var other = TwoFixed.Replace("// a\n", "// a\r\n", StringComparison.Ordinal);
        var message = await Failing.VerificationAsync(() => VerifyAsync<OldFixer>(Two, other), "/0/Test0.cs", "did not match");
        Assert.Contains("-    string s = \"new\"; // a<CR><LF>", message, StringComparison.Ordinal);
        Assert.Contains("+    string s = \"new\"; // a<LF>", message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_fix_that_is_expected_but_does_nothing_fails() =>
        Failing.VerificationAsync(() => VerifyAsync<LateFixer>("""class C { string s = "[|old|]"; }""", """class C { string s = "new"; }"""));

    [Fact]
    public Task A_fix_where_none_is_expected_fails() =>
        Failing.VerificationAsync(() => VerifyAsync<OldFixer>("""class C { string s = "[|old|]"; }""", """class C { string s = "[|old|]"; }"""),
            "did not match");

    [Fact]
    public Task No_fix_where_none_is_expected_passes() =>
        VerifyAsync<LateFixer>("""class C { string s = "[|old|]"; }""", """class C { string s = "[|old|]"; }""");

    [Fact]
    public Task A_diagnostic_that_stays_must_be_marked_in_the_fixed_text()
        => Failing.VerificationAsync(() => VerifyAsync<LateFixer>("""class C { string s = "[|old|]"; }""", """class C { string s = "old"; }"""),
            "Diagnostics of fixed state");

    [Fact]
    public Task A_fix_that_does_not_compile_fails()
        => Failing.VerificationAsync(() => VerifyAsync<BreaksCompilationFixer>("""class C { string s = "[|old|]"; }""", """class C { string s = ""new"; }"""),
            "Diagnostics of fixed state", "error CS");

    [Fact]
    public Task A_fix_that_keeps_its_diagnostic_fails()
        => Failing.VerificationAsync(
            () => VerifyAsync<KeepsDiagnosticFixer>("""class C { string s = "[|old|]"; }""", """class C { string s = "[|old|]er"; }"""),
            "Second pass, which must change nothing");

    [Fact]
    public Task A_fix_that_loses_line_endings_fails() => Failing.VerificationAsync(() => VerifyAsync<LosesLineEndingsFixer>(Two, TwoFixed), "<CR><LF>");

    [Fact]
    public async Task The_byte_order_mark_must_stay()
    {
        await RunAsync<OldFixer>();
        await Failing.VerificationAsync(RunAsync<LosesBomFixer>, "encoding of '/0/Test0.cs'");
        await Failing.VerificationAsync(RunAsync<LosesEncodingFixer>, "encoding of '/0/Test0.cs'");

        static Task RunAsync<TFixer>()
            where TFixer : CodeFixProvider, new()
            => new FixTest<OldAnalyzer, TFixer>
            {
                TestState = { Sources = { SourceText.From("""class C { string s = "[|old|]"; }""", Encoding.UTF8) } },
                FixedState = { Sources = { SourceText.From("""class C { string s = "new"; }""", Encoding.UTF8) } },
            }.RunAsync();
    }

    [Fact]
    public async Task A_byte_order_mark_must_not_come_in()
        => await Failing.VerificationAsync(
            () => new FixTest<OldAnalyzer, OldFixer>
            {
                TestState = { Sources = { SourceText.From("""class C { string s = "[|old|]"; }""", Encoding.UTF8) } },
                FixedCode = """class C { string s = "new"; }""",
            }.RunAsync(),
            "encoding of '/0/Test0.cs'");

    [Fact]
    public Task An_exception_of_a_fixer_comes_out() => Assert.ThrowsAsync<NotSupportedException>(() => VerifyAsync<ThrowingFixer>(Two, TwoFixed));

    [Fact]
    public Task A_key_that_depends_on_the_value_fails() => Failing.VerificationAsync(() => VerifyAsync<ValueKeyFixer>(Two, TwoFixed), "Context: Fix all in ");

    [Fact]
    public Task A_Fix_All_that_forgets_fails() => Failing.VerificationAsync(() => VerifyAsync<IncompleteFixAllFixer>(Two, TwoFixed), "Context: Fix all in ");

    [Fact]
    public async Task A_Fix_All_that_lacks_a_scope_fails()
    {
        await Failing.VerificationAsync(() => VerifyAsync<DocumentScopeOnlyFixer>(Two, TwoFixed), "DocumentScopeOnlyFixer has no Fix All in Project");
        await new FixTest<OldAnalyzer, DocumentScopeOnlyFixer>
        {
            TestCode = Two,
            FixedCode = TwoFixed,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        }.RunAsync();
    }

    [Fact]
    public async Task A_second_pass_that_changes_something_fails()
    {
        var test = new FixTest<NewAndOldAnalyzer, SecondPassFixer>
        {
            TestCode = """class C { string s = {|TOY001:"old"|}; }""",
            FixedCode = """class C { string s = {|TOY002:"new"|}; }""",
            CodeActionEquivalenceKey = "toy",
        };
        await Failing.VerificationAsync(() => test.RunAsync(), "iterations");
    }

    [Fact]
    public async Task Fix_All_may_give_another_text()
    {
        await RunAsync("""class C { string s = "other other"; }""");
        await Failing.VerificationAsync(() => RunAsync("""class C { string s = "new other"; }"""), "Context: Fix all in ");

        static Task RunAsync(string batchFixed)
            => new FixTest<OldAnalyzer, OtherTextFixAllFixer> { TestCode = """class C { string s = "[|old|] [|old|]"; }""",
                FixedCode = """class C { string s = "new new"; }""", BatchFixedCode = batchFixed }.RunAsync();
    }

    [Fact]
    public async Task Fix_All_covers_files_and_projects()
    {
        var test = new FixTest<OldAnalyzer, OldFixer>
        {
            TestState =
            {
                Sources = { """class A { string s = "[|old|] [|old|]"; }""", """class B { string s = "[|old|]"; }""" },
                AdditionalProjects = { ["Library"] = { Sources = { """class D { string s = "[|old|]"; }""" } } },
            },
            FixedState =
            {
                Sources = { """class A { string s = "new new"; }""", """class B { string s = "new"; }""" },
                AdditionalProjects = { ["Library"] = { Sources = { """class D { string s = "new"; }""" } } },
            },
        };
        await test.RunAsync();
        test.FixedState.AdditionalProjects.Clear();
        await Failing.VerificationAsync(() => test.RunAsync());
    }

    [Fact]
    public async Task Edits_of_additional_files_are_compared()
    {
        await RunAsync<AdditionalFileFixer>("{\r\n \"new\" }");
        await Failing.VerificationAsync(() => RunAsync<AdditionalFileFixer>("{\n \"new\" }"), "content of '/app.json' did not match");
        await Failing.VerificationAsync(() => RunAsync<AddsAdditionalFileFixer>("{\r\n \"old\" }"));
        await Failing.VerificationAsync(() => RunAsync<AddsDocumentFixer>("{\r\n \"new\" }"));

        static Task RunAsync<TFixer>(string fixedText)
            where TFixer : CodeFixProvider, new()
            => new FixTest<AdditionalFileAnalyzer, TFixer>
            {
                TestState = { Sources = { "{|TOY003:class|} C { }" }, AdditionalFiles = { ("/app.json", "{\r\n \"{|TOY004:old|}\" }") } },
                FixedState = { Sources = { "class C { }" }, AdditionalFiles = { ("/app.json", fixedText) } },
            }.RunAsync();
    }

    [Fact]
    public Task Files_that_a_fixed_state_leaves_out_are_those_of_the_test_state()
        => new FixTest<AdditionalFileAnalyzer, AdditionalFileFixer>
        {
            TestState = { Sources = { "{|TOY003:class|} C { }" }, AdditionalFiles = { ("/app.json", "\"{|TOY004:old|}\"") } },
            FixedState = { AdditionalFiles = { ("/app.json", "\"new\"") } },
        }.RunAsync();

    [Theory]
    [InlineData(typeof(AddsDocumentFixer), "contains '2' documents")]
    [InlineData(typeof(AddsAdditionalFileFixer), "contains '2' documents")]
    [InlineData(typeof(EditsAnalyzerConfigFixer), "content of '/.editorconfig' did not match")]
    public async Task Files_that_a_fix_adds_or_edits_unasked_fail(Type fixer, string reason)
    {
        var test = (CodeFixTest<DefaultVerifier>)Activator.CreateInstance(typeof(FixTest<,>).MakeGenericType(typeof(AdditionalFileAnalyzer), fixer))!;
        test.TestState.Sources.Add("{|TOY003:class|} C { }");
        test.TestState.AdditionalFiles.Add(("/app.json", "\"{|TOY004:old|}\""));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = false"));
        test.FixedState.Sources.Add("{|TOY003:class|} C { }");
        test.FixedState.AdditionalFiles.Add(("/app.json", "\"{|TOY004:old|}\""));
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        await Failing.VerificationAsync(() => test.RunAsync(), reason);
    }

    [Fact]
    public async Task The_action_can_be_chosen_by_index_and_key()
    {
        await RunAsync(index: null, "second", "second");
        await RunAsync(index: 1, key: null, "second");
        await RunAsync(index: 1, "second", "second");
        await RunAsync(index: null, key: null, "first");
        await Failing.VerificationAsync(() => RunAsync(index: 0, "second", "second"), "index");
        await Failing.VerificationAsync(() => RunAsync(index: 2, key: null, "second"));
        await Failing.VerificationAsync(() => RunAsync(index: null, "third", "second"));

        static Task RunAsync(int? index, string? key, string result)
            => new FixTest<OldAnalyzer, TwoActionsFixer>
            {
                TestCode = """class C { string s = "[|old|] [|old|]"; }""",
                FixedCode = $$"""class C { string s = "{{result}} {{result}}"; }""",
                CodeActionIndex = index,
                CodeActionEquivalenceKey = key,
            }.RunAsync();
    }

    [Fact]
    public Task One_fix_alone_can_be_asked_for()
        => new FixTest<OldAnalyzer, OldFixer>
        {
            TestCode = """class C { string s = "[|old|] [|old|]"; }""",
            FixedCode = """class C { string s = "new [|old|]"; }""",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync();

    [Fact]
    public async Task The_action_can_be_looked_at()
    {
        var test = new FixTest<OldAnalyzer, OldFixer> { TestCode = Two, FixedCode = TwoFixed,
            CodeActionVerifier = (action, verifier) => verifier.Equal("Replace", action.Title) };
        await test.RunAsync();
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Delete", action.Title);
        await Failing.VerificationAsync(() => test.RunAsync(), "Delete");
    }
}
