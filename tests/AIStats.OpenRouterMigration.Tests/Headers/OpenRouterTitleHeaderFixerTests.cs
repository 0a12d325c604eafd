using AIStats.OpenRouterMigration.Headers;
using AIStats.OpenRouterMigration.Rules.Headers;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Headers;

[Trait("Rule", RuleIds.OpenRouterTitleHeader)]
public sealed class OpenRouterTitleHeaderFixerTests
{
    private static FixTest<OpenRouterTitleHeaderAnalyzer, OpenRouterTitleHeaderFixer> Test(string source, string fixedSource)
    {
        var test = new FixTest<OpenRouterTitleHeaderAnalyzer, OpenRouterTitleHeaderFixer>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(HeaderSource.Libraries);
        test.FixedState.Sources.Add(fixedSource);
        test.FixedState.Sources.Add(HeaderSource.Libraries);
        return test;
    }

    [Fact]
    public Task Only_the_name_changes()
    {
        var test = Test(
            HeaderSource.Members(
                """void M(Headers h) { h.Remove("[|X-OpenRouter-Title|]"); h.Add("[|x-openrouter-title|]", "a title"); """
                + """/* X-OpenRouter-Title */ _ = h["[|X-OpenRouter-Title|]"]; } string s = @"{ ""[|X-OpenRouter-Title|]"": 1 }";"""),
            HeaderSource.Members(
                """void M(Headers h) { h.Remove("x-title"); h.Add("x-title", "a title"); /* X-OpenRouter-Title */ _ = h["x-title"]; """
                + """} string s = @"{ ""x-title"": 1 }";"""));
        test.CodeActionIndex = 0;
        test.CodeActionEquivalenceKey = OpenRouterTitleHeaderFixer.RewriteKey;
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Use x-title", action.Title);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""if (ready()) headers.Add("[|X-OpenRouter-Title|]", title); else headers.Add("X-Title", title);""")]
    [InlineData("""if (ready()) { headers.Add("x-title", title); } headers.Add("[|X-OpenRouter-Title|]", title);""")]
    [InlineData("""var x = ready() ? headers.TryAdd("X-Title", title) : headers.TryAdd("[|X-OpenRouter-Title|]", title);""")]
    [InlineData("""headers.Add("X-Title", title); /* not for AI Stats */ headers.Add("[|X-OpenRouter-Title|]" /* why */, title);""")]
    [InlineData("""_ = "{ \"X-Title\": 1, \"[|X-OpenRouter-Title|]\": 2 }";""")]
    [InlineData("""switch (title) { case "[|X-OpenRouter-Title|]": break; case "x-title": break; }""")]
    [InlineData(
        """_ = new[] { new Dictionary<string, string> { ["X-Title"] = title }, new Dictionary<string, """
        + """string> { ["[|X-OpenRouter-Title|]"] = title } };""")]
    [InlineData("""Action add = () => headers.Add("X-Title", title); headers.Add("[|X-OpenRouter-Title|]", title);""")]
    [InlineData("""_ = title switch { "a" => headers.TryAdd("X-Title", title), _ => false }; headers.Add("[|X-OpenRouter-Title|]", title);""")]
    public Task A_header_is_never_doubled(string statements)
    {
        var source = HeaderSource.Statements(statements);
        return Test(source, source).RunAsync();
    }

    [Theory]
    [InlineData("""headers.Add("[|X-OpenRouter-Title|]", title); headers.Add("X-Title", title);""", """headers.Add("X-Title", title);""")]
    [InlineData("""headers.Add("x-title", title); if (ready()) { headers.Add("a", title); headers.Add("[|X-OpenRouter-Title|]", title); }""",
        """headers.Add("x-title", title); if (ready()) { headers.Add("a", title); }""")]
    [InlineData("""_ = new Dictionary<string, string> { ["[|X-OpenRouter-Title|]"] = title, ["X-Title"] = title };""",
        """_ = new Dictionary<string, string> { ["X-Title"] = title };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "[|X-OpenRouter-Title|]", title }, { "X-Title", title } };""",
        """_ = new Dictionary<string, string> { { "X-Title", title } };""")]
    [InlineData("""headers.Add("X-Title", title); if (ready()) { headers["X-Title"] = "b"; } headers.Add("[|X-OpenRouter-Title|]", title);""",
        """headers.Add("X-Title", title); if (ready()) { headers["X-Title"] = "b"; }""")]
    [InlineData("""rest.AddHeader("X-Title", title).AddHeader("[|X-OpenRouter-Title|]", title);""", """rest.AddHeader("X-Title", title);""")]
    public Task Where_the_other_title_is_always_set_too_a_light_bulb_removes_this_one(string statements, string fixedStatements)
    {
        var test = Test(HeaderSource.Statements(statements), HeaderSource.Statements(fixedStatements));
        test.CodeActionEquivalenceKey = OpenRouterTitleHeaderFixer.RemoveDoubleKey;
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Remove X-OpenRouter-Title", action.Title);
        test.BatchFixedState.Sources.Add(HeaderSource.Statements(statements));
        test.BatchFixedState.Sources.Add(HeaderSource.Libraries);
        return test.RunAsync();
    }

    [Fact]
    public Task All_branches_and_line_endings_are_kept() => Test(
        HeaderSource.Members(
            "\r\n#if LIVE\r\n    const string A = \"[|X-OpenRouter-Title|]\";\n#else\r\n    const string A = \"[|X-OpenRouter-Title|]\";\r\n#endif\r\n"),
        HeaderSource.Members("\r\n#if LIVE\r\n    const string A = \"x-title\";\n#else\r\n    const string A = \"x-title\";\r\n#endif\r\n")).RunAsync();

    [Fact]
    public Task Where_attribution_is_to_go_this_header_goes_too()
    {
        var test = Test(
            HeaderSource.Statements(
                """headers.Add("a", title); headers.Add("[|X-OpenRouter-Title|]", title); headers.Add("X-Title", title); """
                + """Assert.Contains("[|X-OpenRouter-Title|]", headers.Keys);"""),
            HeaderSource.Statements("""headers.Add("a", title); headers.Add("X-Title", title);"""));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.attribution_headers = remove\n"));
        test.CodeActionIndex = 0;
        test.CodeActionVerifier =
            (action, verifier) => verifier.True(action.Title is "Remove X-OpenRouter-Title" or "Remove the assertion of X-OpenRouter-Title");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("rewrite", """        request.Headers.Add("X-OpenRouter-Title", "a"); request.Headers.Add("x-title", "b");""")]
    [InlineData("remove", null)]
    public async Task Beside_the_other_title_header_the_order_of_fixes_does_not_matter(string choice, string? line)
    {
        const string Before = """        request.Headers.Add("X-OpenRouter-Title", "a"); request.Headers.Add("X-Title", "b");""";
        const string Source = $$"""
            class OpenRouterClient
            {
                void M(System.Net.Http.HttpRequestMessage request)
                {
            {{Before}}
                    System.Console.WriteLine();
                }
            }

            """;
        for (var seed = 0; seed < 8; seed++)
        {
            var solution = new FormatSolution();
            _ = solution.AddProject("App").AddDocument("/src/C.cs", Source)
                .AddAnalyzerConfig("/src/.globalconfig", $"is_global = true\nai_stats_migration.attribution_headers = {choice}\n");
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            var text = result.Files["/src/C.cs"].Text;
            Assert.Equal(line is null ? Source.Replace(Before + "\n", "", StringComparison.Ordinal)
                : Source.Replace(Before, line, StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public async Task A_first_finding_that_is_for_a_person_does_not_keep_the_others_from_the_bulk_fix()
    {
        const string Source =
            """
            class OpenRouterClient
            {
                void A(System.Net.Http.HttpRequestMessage m) { m.Headers.Add("X-OpenRouter-Title", "a"); m.Headers.Add("x-title", "b"); }
            }
            class Names
            {
                const string B = "X-OpenRouter-Title";
            }

            """;
        var solution = new FormatSolution();
        _ = solution.AddProject("App").AddDocument("/src/C.cs", Source);
        var result = await DotnetFormatDouble.ForProduct().FormatAsync(solution.Build());
        Assert.Equal(Source.Replace("B = \"X-OpenRouter-Title\"", "B = \"x-title\"", StringComparison.Ordinal), result.Files["/src/C.cs"].Text);
    }

    [Fact]
    public async Task Two_keys_of_one_field_do_not_become_the_same()
    {
        const string Source =
            """
            class OpenRouterClient
            {
                static readonly System.Collections.Generic.Dictionary<string, string> Headers = new() { { "X-Title", "a" }, { "X-OpenRouter-Title", "b" } };
            }

            """;
        for (var seed = 0; seed < 8; seed++)
        {
            var solution = new FormatSolution();
            _ = solution.AddProject("App").AddDocument("/src/C.cs", Source);
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            Assert.Equal(Source.Replace("\"X-Title", "\"x-title", StringComparison.Ordinal), result.Files["/src/C.cs"].Text);
        }
    }
}
