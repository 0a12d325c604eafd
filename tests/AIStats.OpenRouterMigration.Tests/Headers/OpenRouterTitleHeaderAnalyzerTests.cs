using AIStats.OpenRouterMigration.Rules.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Headers.OpenRouterTitleHeaderAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Headers;

[Trait("Rule", RuleIds.OpenRouterTitleHeader)]
public sealed class OpenRouterTitleHeaderAnalyzerTests
{
    private const string Rewrite = "write 'x-title' instead";
    private const string Beside = "'x-title' is already here, so remove this one";

    private static Task VerifyAsync(string source, string name, string advice, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var test = new RuleTest<OpenRouterTitleHeaderAnalyzer>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(HeaderSource.Libraries);
        test.TestState.OutputKind = kind;
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithArguments(name, advice)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_names_both_headers() => VerifyCS.VerifyAnalyzerAsync(
        """class C { string s = "{|#0:X-OpenRouter-Title|}"; }""",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("AI Stats does not read 'X-OpenRouter-Title'; write 'x-title' instead")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("""request.Headers.Add("{|#0:X-OpenRouter-Title|}", title);""")]
    [InlineData("""request.Headers.TryAddWithoutValidation(@"{|#0:X-OpenRouter-Title|}", title);""")]
    [InlineData("""new PipelineMessage().Request.Headers.Set("{|#0:X-OpenRouter-Title|}", title);""")]
    [InlineData("""_ = new Dictionary<string, string> { ["{|#0:X-OpenRouter-Title|}"] = title };""")]
    [InlineData("""Assert.Equal(title, request.Headers.GetValues("{|#0:X-OpenRouter-Title|}").Single());""")]
    [InlineData("""_ = "{ \"{|#0:X-OpenRouter-Title|}\": \"a\" }";""")]
    [InlineData("""_ = "{|#0:X-OpenRouter-Title|}: " + title;""")]
    public Task Reports_every_way_to_set_or_to_read_back_the_header(string statement) =>
        VerifyAsync(HeaderSource.Statements(statement), "X-OpenRouter-Title", Rewrite);

    [Fact]
    public Task The_name_is_shown_as_written() =>
        VerifyAsync(HeaderSource.Statements("""headers["{|#0:x-openrouter-title|}"] = title;"""), "x-openrouter-title", Rewrite);

    [Theory]
    [InlineData("""headers.Add("{|#0:X-OpenRouter-Title|}", title); headers.Add("X-Title", title);""")]
    [InlineData("""headers.Add("x-title", title); if (ready()) { headers.Add("{|#0:X-OpenRouter-Title|}", title); }""")]
    [InlineData("""_ = new Dictionary<string, string> { ["{|#0:X-OpenRouter-Title|}"] = title, ["X-Title"] = title };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "X-Title", title }, { "{|#0:X-OpenRouter-Title|}", title } };""")]
    [InlineData("""_ = "{ \"X-Title\": 1, \"{|#0:X-OpenRouter-Title|}\": 2 }";""")]
    [InlineData("""_ = title switch { "X-Title" => 1, "{|#0:X-OpenRouter-Title|}" => 2, _ => 3 };""")]
    public Task Beside_the_other_title_header_it_is_to_be_removed(string statements) =>
        VerifyAsync(HeaderSource.Statements(statements), "X-OpenRouter-Title", Beside);

    [Fact]
    public Task Beside_it_means_the_whole_file_for_top_level_statements() => VerifyAsync(
        "var headers = new Headers();\nheaders.Add(\"{|#0:X-OpenRouter-Title|}\", \"a\");\nheaders.Add(\"X-Title\", \"a\");\n",
        "X-OpenRouter-Title",
        Beside,
        OutputKind.ConsoleApplication);

    [Fact]
    public Task Beside_it_means_the_whole_type_for_constants() => VerifyAsync(
        HeaderSource.Members("""const string Old = "X-Title"; const string New = "{|#0:X-OpenRouter-Title|}";"""),
        "X-OpenRouter-Title",
        Beside);

    [Theory]
    [InlineData("""headers.Add("X-Title", title); _ = headers["{|#0:X-OpenRouter-Title|}"];""")]
    [InlineData("""headers.Remove("X-Title"); headers.Add("{|#0:X-OpenRouter-Title|}", title);""")]
    [InlineData("""_ = headers["X-Title"]; headers.Add("{|#0:X-OpenRouter-Title|}", title);""")]
    public Task What_is_only_looked_for_is_not_set_twice(string statements) => VerifyAsync(HeaderSource.Statements(statements), "X-OpenRouter-Title", Rewrite);

    [Fact]
    public Task Another_member_is_not_beside_it() => VerifyAsync(
        HeaderSource.Members("""void A(Headers h) { h.Add("{|#0:X-OpenRouter-Title|}", "a"); } void B(Headers h) { h.Add("X-Title", "a"); }"""),
        "X-OpenRouter-Title",
        Rewrite);

    [Theory]
    [InlineData("X-OpenRouter-Titles")] // another name
    [InlineData("My-X-OpenRouter-Title")] // another name
    [InlineData("X-OpenRouter-Categories")] // another header: AIS3003
    [InlineData("Set X-OpenRouter-Title to the name.")] // a sentence
    [InlineData("x-title")] // the spelling that AI Stats documents
    public Task Other_names_and_texts_are_silent(string text) => VerifyCS.VerifyAnalyzerAsync($$"""class C { string s = "{{text}}"; }""");
}
