using AIStats.OpenRouterMigration.Headers;
using AIStats.OpenRouterMigration.Rules.Headers;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Headers;

[Trait("Rule", RuleIds.AttributionHeader)]
public sealed class AttributionHeaderFixerTests
{
    private static FixTest<AttributionHeaderAnalyzer, AttributionHeaderFixer> Test(string source, string fixedSource)
    {
        var test = new FixTest<AttributionHeaderAnalyzer, AttributionHeaderFixer>();
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(HeaderSource.Libraries);
        test.FixedState.Sources.Add(fixedSource);
        test.FixedState.Sources.Add(HeaderSource.Libraries);
        return test;
    }

    private static Task VerifyRewriteAsync(string source, string fixedSource)
    {
        var test = Test(source, fixedSource);
        test.CodeActionIndex = 0;
        test.CodeActionVerifier = (action, verifier) => verifier.Equal(AttributionHeaderFixer.RewriteKey, action.EquivalenceKey);
        return test.RunAsync();
    }

    /// <summary>Removes by the second action, then by the first one where the option says so.</summary>
    private static async Task VerifyRemovalAsync(string source, string fixedSource, string? batchFixed = null)
    {
        var second = Test(source, fixedSource);
        second.CodeActionEquivalenceKey = AttributionHeaderFixer.RemoveKey;
        var first = Test(source, fixedSource);
        first.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.attribution_headers = remove\n"));
        first.CodeActionIndex = 0;
        foreach (var test in new[] { second, first })
        {
            if (batchFixed is not null)
            {
                test.BatchFixedState.Sources.Add(batchFixed);
                test.BatchFixedState.Sources.Add(HeaderSource.Libraries);
            }

            await test.RunAsync();
        }
    }

    private static Task VerifyRemovalOfStatementsAsync(string statements, string fixedStatements) =>
        VerifyRemovalAsync(HeaderSource.Statements(statements), HeaderSource.Statements(fixedStatements));

    [Fact]
    public Task Only_the_names_change() => VerifyRewriteAsync(
        HeaderSource.Statements("""
            client.DefaultRequestHeaders.Add("[|HTTP-Referer|]", "https://example.com"); // HTTP-Referer
            request.Headers.Remove(@"[|X-Title|]");
            request.Headers.TryAddWithoutValidation("[|X-TITLE|]" , title);
            headers["[|X-Title|]"] = "X-Title of the app";
            _ = new Dictionary<string, string> { ["[|HTTP-Referer|]"] = title, ["[|X-Title|]"] = title };
            _ = "{ \"[|HTTP-Referer|]\": \"a\", \"[|X-Title|]\": \"b\" }";
            _ = @"{ ""[|X-Title|]"": ""b"" }";
            Assert.Equal(title, request.Headers.GetValues("[|HTTP-Referer|]").Single());
            """),
        HeaderSource.Statements("""
            client.DefaultRequestHeaders.Add("http-referer", "https://example.com"); // HTTP-Referer
            request.Headers.Remove(@"x-title");
            request.Headers.TryAddWithoutValidation("x-title" , title);
            headers["x-title"] = "X-Title of the app";
            _ = new Dictionary<string, string> { ["http-referer"] = title, ["x-title"] = title };
            _ = "{ \"http-referer\": \"a\", \"x-title\": \"b\" }";
            _ = @"{ ""x-title"": ""b"" }";
            Assert.Equal(title, request.Headers.GetValues("http-referer").Single());
            """));

    [Fact]
    public Task Constants_attributes_and_branches_change() => VerifyRewriteAsync(
        HeaderSource.Members("""
            const string Referer = "[|HTTP-Referer|]";
            static ReadOnlySpan<byte> Title => "[|X-Title|]"u8;
            [Headers("[|HTTP-Referer|]: https://example.com")] interface IApi { }
            #if LIVE
            const string Live = "[|X-Title|]";
            #endif
            """),
        HeaderSource.Members("""
            const string Referer = "http-referer";
            static ReadOnlySpan<byte> Title => "x-title"u8;
            [Headers("http-referer: https://example.com")] interface IApi { }
            #if LIVE
            const string Live = "x-title";
            #endif
            """));

    [Fact]
    public async Task Titles_name_what_is_written_and_what_is_removed()
    {
        foreach (var (key, title) in new[] { (AttributionHeaderFixer.RewriteKey, "Use http-referer"),
            (AttributionHeaderFixer.RemoveKey, "Remove HTTP-Referer") })
        {
            var seen = 0;
            var test = Test(
                HeaderSource.Statements("""request.Headers.Add("[|HTTP-Referer|]", "a");"""),
                HeaderSource.Statements(key == AttributionHeaderFixer.RewriteKey ? """request.Headers.Add("http-referer", "a");""" : "")
                    .Replace("        \n", "", StringComparison.Ordinal));
            test.CodeActionEquivalenceKey = key;
            test.CodeActionVerifier = (action, verifier) =>
            {
                seen++;
                verifier.Equal(title, action.Title);
            };
            await test.RunAsync();
            Xunit.Assert.True(seen > 0);
        }
    }

    [Theory]
    [InlineData("""_ = new Dictionary<string, string> { ["[|X-Title|]"] = "a", ["x-title"] = "b" };""")]
    [InlineData("""_ = new Dictionary<string, string> { { "x-title", "a" }, { "[|X-Title|]", "b" } };""")]
    [InlineData("""_ = title switch { "[|X-Title|]" => 1, "x-title" => 2, _ => 3 };""")]
    [InlineData("""switch (title) { case "[|X-Title|]": case "x-title": break; }""")]
    public Task Where_both_spellings_stand_side_by_side_nothing_is_doubled_and_no_other_action_comes_first(string statements)
    {
        var source = HeaderSource.Statements(statements);
        return Test(source, source).RunAsync();
    }

    [Theory]
    [InlineData("""request.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""request?.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""_ = request.Headers.TryAddWithoutValidation("[|X-Title|]", title);""")]
    [InlineData("""headers["[|X-Title|]"] = title;""")]
    [InlineData("""new UnityWebRequest().SetRequestHeader("[|X-Title|]", title);""")]
    [InlineData("""new PipelineMessage().Request.Headers.Set("[|X-Title|]", title);""")]
    [InlineData("""rest.AddHeader("[|X-Title|]", title);""")]
    [InlineData("""if (!request.Headers.Contains("[|X-Title|]")) request.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""if (!request.Headers.Contains("[|X-Title|]")) { request.Headers.Add("[|X-Title|]", title); }""")]
    [InlineData("""if (request.Headers.Contains("[|X-Title|]")) request.Headers.Remove("[|X-Title|]");""")]
    [InlineData("""if (!string.IsNullOrEmpty(title)) request.Headers.Add("[|X-Title|]", title);""")]
    [InlineData("""if (!string.IsNullOrWhiteSpace(title)) { headers["[|X-Title|]"] = title; }""")]
    [InlineData("""if (title is { Length: > 0 } t && title != "") headers["[|X-Title|]"] = t;""")]
    public async Task A_statement_goes_with_its_line_and_with_the_test_that_only_guards_it(string statement)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            await VerifyRemovalAsync(
                HeaderSource.Statements(statement).Replace("\n", newLine, StringComparison.Ordinal),
                HeaderSource.Statements("").Replace("        \n", "", StringComparison.Ordinal).Replace("\n", newLine, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("""headers.Add("a", title); headers.Add("[|X-Title|]", title); headers.Add("b", title);""",
        """headers.Add("a", title); headers.Add("b", title);""")]
    [InlineData("""headers.Add("a", title); headers.Add("[|X-Title|]", title);""", """headers.Add("a", title);""")]
    [InlineData("""headers.Add("[|X-Title|]", title); headers.Add("b", title);""", """headers.Add("b", title);""")]
    [InlineData("""headers.Add("[|X-Title|]", title); // the title""", """// the title""")]
    [InlineData("""/* the title */ headers.Add("[|X-Title|]", title);""", """/* the title */""")]
    [InlineData("""if (ready()) headers.Add("[|X-Title|]", title);""", """if (ready()) { }""")]
    [InlineData("""if (ready()) { headers.Add("[|X-Title|]", title); }""", """if (ready()) { }""")]
    [InlineData("""if (title == "") headers.Add("[|X-Title|]", title); else ready();""", """if (title == "") { } else ready();""")]
    [InlineData("""if (title == "a") ready(); else if (title == "b") headers.Add("[|X-Title|]", title);""",
        """if (title == "a") ready(); else if (title == "b") { }""")]
    [InlineData("""if (title == "" /* none */) headers.Add("[|X-Title|]", title);""", """if (title == "" /* none */) { }""")]
    [InlineData("""if (!request.Headers.Contains("[|X-Title|]")) headers.Add("[|X-Title|]", title); else ready();""",
        """if (!request.Headers.Contains("[|X-Title|]")) { } else ready();""")]
    [InlineData("""void Put(string name, string value) { } if (!request.Headers.Contains("[|X-Title|]")) Put("[|X-Title|]", title);""",
        """void Put(string name, string value) { }""")]
    [InlineData("""if ((title = "a") != "") headers.Add("[|X-Title|]", title);""", """if ((title = "a") != "") { }""")]
    [InlineData("""if (new List<string>().Count == 0) headers.Add("[|X-Title|]", title);""", """if (new List<string>().Count == 0) { }""")]
    [InlineData("""var n = 1; if (n++ > 0) headers.Add("[|X-Title|]", title);""", """var n = 1; if (n++ > 0) { }""")]
    [InlineData("""if (headers.TryGetValue("b", out var b)) headers.Add("[|X-Title|]", title); return b;""",
        """if (headers.TryGetValue("b", out var b)) { } return b;""")]
    [InlineData("""while (ready()) headers["[|X-Title|]"] = title;""", """while (ready()) { }""")]
    [InlineData("""if (title == "a") { headers.Add("[|X-Title|]", title); ready(); }""", """if (title == "a") { ready(); }""")]
    [InlineData("""switch (title) { case "": headers.Add("[|X-Title|]", title); break; }""", """switch (title) { case "": break; }""")]
    public Task A_statement_leaves_its_neighbours_and_comments(string before, string after) => VerifyRemovalOfStatementsAsync(before, after);

    [Fact]
    public Task Two_headers_on_one_line_both_go() => VerifyRemovalAsync(
        HeaderSource.Statements("""headers.Add("a", title); headers.Remove("[|X-Title|]"); headers.Add("[|X-Title|]", title); /* end */"""),
        HeaderSource.Statements("""headers.Add("a", title); /* end */"""));

    [Fact]
    public Task Two_headers_that_begin_a_line_both_go_with_the_blank_between_them() => VerifyRemovalAsync(
        HeaderSource.Statements("""headers.Remove("[|X-Title|]"); headers.Add("[|X-Title|]", title); ready();"""),
        HeaderSource.Statements("""ready();"""),
        HeaderSource.Statements(""" ready();"""));

    [Fact]
    public Task Comments_around_several_statements_stay() => VerifyRemovalOfStatementsAsync(
        """
        // Attribution:
                request.Headers.Add("[|HTTP-Referer|]", "https://example.com"); // site
                request.Headers.Add("[|X-Title|]", title);
                // Done.
        """,
        """
        // Attribution:
                // site
                // Done.
        """);

    [Fact]
    public Task A_guard_of_two_headers_keeps_an_empty_block_in_one_pass_and_goes_with_the_last_of_them() => VerifyRemovalAsync(
        HeaderSource.Statements("""
            if (!string.IsNullOrEmpty(title))
            {
                request.Headers.Add("[|HTTP-Referer|]", title);
                request.Headers.Add("[|X-Title|]", title);
            }
            """),
        HeaderSource.Statements("").Replace("        \n", "", StringComparison.Ordinal),
        HeaderSource.Statements("""
            if (!string.IsNullOrEmpty(title))
            {
            }
            """));

    [Theory]
    [InlineData("""{ { "[|X-Title|]", "a" }, { "b", "b" }, { "c", "c" } }""", """{ { "b", "b" }, { "c", "c" } }""")]
    [InlineData("""{ { "b", "b" }, { "[|X-Title|]", "a" }, { "c", "c" } }""", """{ { "b", "b" }, { "c", "c" } }""")]
    [InlineData("""{ { "b", "b" }, { "[|X-Title|]", "a" } }""", """{ { "b", "b" }, }""")]
    [InlineData("""{ { "b", "b" }, { "[|X-Title|]", "a" }, }""", """{ { "b", "b" }, }""")]
    [InlineData("""{ { "[|X-Title|]", "a" } }""", """{ }""")]
    [InlineData("""{ { "[|HTTP-Referer|]", "a" }, { "[|X-Title|]", "a" } }""", """{ }""")]
    [InlineData("""{ ["[|X-Title|]"] = "a", ["b"] = "b" }""", """{ ["b"] = "b" }""")]
    [InlineData("""{ ["b"] = "b", ["[|X-Title|]"] = "a" }""", """{ ["b"] = "b", }""")]
    [InlineData("""{ ["[|X-Title|]"] = "a" }""", """{ }""")]
    public async Task An_element_on_one_line_goes_with_the_comma_behind_it(string before, string after)
    {
        await VerifyRemovalOfStatementsAsync($"_ = new Dictionary<string, string> {before};", $"_ = new Dictionary<string, string> {after};");
        await VerifyRemovalOfStatementsAsync($"_ = new OpenRouterClient {{ Headers = {before} }};", $"_ = new OpenRouterClient {{ Headers = {after} }};");
    }

    [Fact]
    public Task Elements_on_lines_of_their_own_go_with_their_lines() => VerifyRemovalOfStatementsAsync(
        """
        _ = new Dictionary<string, string>
                {
                    // site
                    { "[|HTTP-Referer|]", "a" },
                    { "b", "b" }, // b
                    { "[|X-Title|]", "a" }, // title
                    { "c", "c" } // c
                };
                _ = new Dictionary<string, string>
                {
                    ["b"] = "b", // b
                    ["[|X-Title|]"] = "a"
                };
                _ = new Dictionary<string, string> {
                    ["[|X-Title|]"] = "a" };
        """,
        """
        _ = new Dictionary<string, string>
                {
                    // site
                    { "b", "b" }, // b
                    // title
                    { "c", "c" } // c
                };
                _ = new Dictionary<string, string>
                {
                    ["b"] = "b", // b
                };
                _ = new Dictionary<string, string> {
                    };
        """);

    [Theory]
    [InlineData("""rest.AddHeader("[|X-Title|]", title).AddHeader("b", "b");""", """rest.AddHeader("b", "b");""")]
    [InlineData("""rest.AddHeader("b", "b").AddHeader("[|X-Title|]", title);""", """rest.AddHeader("b", "b");""")]
    [InlineData("""rest.AddHeader("b", "b").AddHeader("[|X-Title|]", title).AddHeader("c", "c");""", """rest.AddHeader("b", "b").AddHeader("c", "c");""")]
    [InlineData("""rest.AddHeader("b", "b").AddHeader("[|HTTP-Referer|]", title).AddHeader("[|X-Title|]", title);""", """rest.AddHeader("b", "b");""")]
    [InlineData("""return new RestRequest("chat").AddHeader("[|X-Title|]", title);""", """return new RestRequest("chat");""")]
    [InlineData("""var r = new RestRequest("chat").AddOrUpdateHeader("b", "b").AddHeader("[|X-Title|]", title);""",
        """var r = new RestRequest("chat").AddOrUpdateHeader("b", "b");""")]
    public Task A_link_of_a_fluent_chain_goes_alone(string before, string after) => VerifyRemovalOfStatementsAsync(before, after);

    [Fact]
    public Task Links_on_lines_of_their_own_go_with_their_lines() => VerifyRemovalOfStatementsAsync(
        """
        rest
                    .AddHeader("b", "b")
                    .AddHeader("[|HTTP-Referer|]", title)
                    .AddHeader("c", "c") // c
                    .AddHeader("[|X-Title|]", title) // title
                    .AddHeader("d", "d")
                    .AddHeader("[|X-Title|]", title);
        """,
        """
        rest
                    .AddHeader("b", "b")
                    .AddHeader("c", "c") // c
                    // title
                    .AddHeader("d", "d");
        """);

    [Fact]
    public Task Top_level_statements_go_with_their_lines()
    {
        var test = Test(
            """
            var client = new System.Net.Http.HttpClient { BaseAddress = new("https://openrouter.ai/api/v1/") };
            client.DefaultRequestHeaders.Add("[|HTTP-Referer|]", "a");
            if (client.DefaultRequestHeaders.Contains("[|X-Title|]"))
                client.DefaultRequestHeaders.Remove("[|X-Title|]");
            System.Console.WriteLine(client);
            client.DefaultRequestHeaders.Add("[|X-Title|]", "a");
            """,
            "var client = new System.Net.Http.HttpClient { BaseAddress = new(\"https://openrouter.ai/api/v1/\") };\nSystem.Console.WriteLine(client);\n");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.CodeActionEquivalenceKey = AttributionHeaderFixer.RemoveKey;
        return test.RunAsync();
    }

    [Fact]
    public Task A_branch_that_is_not_compiled_loses_its_statement_too() => VerifyRemovalAsync(
        HeaderSource.Members("""
            void M(HttpRequestMessage request)
            {
            #if LIVE
                request.Headers.Add("[|X-Title|]", "live");
            #else
                request.Headers.Add("[|X-Title|]", "test");
            #endif
            }
            """),
        HeaderSource.Members("""
            void M(HttpRequestMessage request)
            {
            #if LIVE
            #else
            #endif
            }
            """));

    [Theory]
    [InlineData("""request.Headers.Contains("[|X-Title|]").Equals(true);""")]
    [InlineData("""if (!request.Headers.Contains("[|X-Title|]")) request.Headers.Add("X-Other", title);""")]
    [InlineData("""if (!request.Headers.Contains("[|X-Title|]")) { request.Headers.Add("X-Other", title); }""")]
    [InlineData("""if (request.Headers.Contains("[|X-Title|]")) title = "a"; else title = "b";""")]
    [InlineData("""var isSet = !request.Headers.Contains("[|X-Title|]");""")]
    [InlineData("""while (!request.Headers.Contains("[|X-Title|]")) break;""")]
    [InlineData("""headers.Remove("[|X-Title|]").Equals(true);""")]
    [InlineData("""new Mock().Received().Add("[|X-Title|]", title);""")]
    [InlineData("""var added = headers.TryAddWithoutValidation("[|X-Title|]", title);""")]
    [InlineData("""var added = new Mock().Received().TryAddWithoutValidation("[|X-Title|]", title);""")]
    [InlineData("""if (headers.TryAddWithoutValidation("[|X-Title|]", title)) return title;""")]
    [InlineData("""Action add = () => headers.Add("[|X-Title|]", title);""")]
    [InlineData("""Action<HttpClient> add = c => c.DefaultRequestHeaders.Add("[|X-Title|]", title);""")]
    [InlineData("""const string name = "[|X-Title|]"; headers.Add(name, title);""")]
    [InlineData("""headers.Add("X-Name", "[|X-Title|]");""")]
    [InlineData("""_ = new Dictionary<string, string> { { "title", "[|X-Title|]" } };""")]
    [InlineData("""_ = new[] { "[|X-Title|]" };""")]
    [InlineData("""_ = "{ \"[|X-Title|]\": \"a\" }";""")]
    [InlineData("""headers["a"] = headers["[|X-Title|]"] = title;""")]
    [InlineData("""headers.Add("[|X-Title|]", int.TryParse(title, out var n) ? "a" : "b"); return n;""")]
    [InlineData("""headers["[|X-Title|]"] = title is { } t ? t : ""; return title.Length == 0 ? null : t = "";""")]
    [InlineData("""headers.Add("[|X-Title|]", /* the name */ title);""")]
    [InlineData("""_ = new Dictionary<string, string> { { "[|X-Title|]", /* the name */ title } };""")]
    [InlineData("""_ = new Dictionary<string, string> { ["[|X-Title|]"] = int.TryParse(title, out var n) ? "a" : "b" }; return n;""")]
    [InlineData("""for (;; headers.Add("[|X-Title|]", title)) break;""")]
    [InlineData("""rest.AddHeader("b", "b").AddHeader("[|X-Title|]", /* the name */ title);""")]
    public async Task Removal_is_not_offered_where_it_would_not_compile_or_lose_a_meaning(string statements)
    {
        var source = HeaderSource.Statements(statements);
        await VerifyRemovalAsync(source, source);
    }

    [Theory]
    [InlineData("""void M(Headers headers) => headers.Add("[|X-Title|]", "a");""")]
    [InlineData("""const string Title = "[|X-Title|]";""")]
    [InlineData("""[Headers("[|X-Title|]: a")] interface IApi { }""")]
    [InlineData("""string Read(Headers headers) => headers["[|X-Title|]"];""")]
    public async Task Removal_is_not_offered_for_declarations(string members)
    {
        var source = HeaderSource.Members(members);
        await VerifyRemovalAsync(source, source);
    }

    [Fact]
    public async Task A_condition_inside_a_statement_is_left_to_a_person()
    {
        var source = HeaderSource.Members("""
            void M(HttpRequestMessage request)
            {
            #if LIVE
                request.Headers.Add("[|X-Title|]",
            #if STAGING
                    "staging"
            #else
                    "live"
            #endif
                    );
            #endif
                request.Headers.Add("[|X-Title|]",
            #if STAGING
                    "staging"
            #else
                    "live"
            #endif
                    );
            }
            """);
        await VerifyRemovalAsync(source, source);
    }

    [Fact]
    public async Task Where_headers_are_removed_their_assertions_go_too_and_a_test_of_nothing_else_is_left_to_a_person()
    {
        const string Client = """
            using System.Net.Http;
            class OpenRouterClient { public static void Send(HttpRequestMessage request) { request.Headers.Add("HTTP-Referer", "a"); request.Content = null; } }
            """;
        const string Tests = """
            using System.Linq;
            using System.Net.Http;
            class OpenRouterClientTests
            {
                void Sends_the_referer(HttpRequestMessage request)
                {
                    OpenRouterClient.Send(request);
                    Assert.True(request.Headers.Contains("HTTP-Referer"));
                    Assert.Equal("a", request.Headers.GetValues("HTTP-Referer").Single());
                    var referer = request.Headers.GetValues("HTTP-Referer");
                    Assert.Contains("a", referer);
                }
                void Nothing_else(HttpRequestMessage request) { Assert.True(request.Headers.Contains("HTTP-Referer")); }
            }
            """;
        for (var seed = 0; seed < 4; seed++)
        {
            var solution = new FormatSolution();
            _ = solution.AddProject("App").AddDocument("/src/Client.cs", Client).AddDocument("/src/Tests.cs", Tests)
                .AddDocument("/src/Libraries.cs", HeaderSource.Libraries)
                .AddAnalyzerConfig("/src/.editorconfig", "root = true\n[*.cs]\nai_stats_migration.attribution_headers = remove\n");
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            Xunit.Assert.Equal(Client.Replace("request.Headers.Add(\"HTTP-Referer\", \"a\"); ", "", StringComparison.Ordinal),
                result.Files["/src/Client.cs"].Text);
            Xunit.Assert.Equal(
                Tests.Replace(
                    "        Assert.True(request.Headers.Contains(\"HTTP-Referer\"));\n"
                    + "        Assert.Equal(\"a\", request.Headers.GetValues(\"HTTP-Referer\").Single());\n", "", StringComparison.Ordinal),
                result.Files["/src/Tests.cs"].Text);
            var left = await DotnetFormatDouble.ForProduct().GetReportedDiagnosticsAsync(result.Solution);
            Xunit.Assert.Equal(2, left.Count(static diagnostic => diagnostic.Id == RuleIds.AttributionHeader));
            Xunit.Assert.All(left,
                static diagnostic => Xunit.Assert.Contains("; remove it, or write", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("rewrite")]
    [InlineData("remove")]
    public async Task The_option_decides_what_dotnet_format_does_whichever_finding_comes_first(string choice)
    {
        const string Source = """
            using System.Collections.Generic;
            using System.Net.Http;
            class OpenRouterClient
            {
                const string Name = "X-Title";
                void M(HttpRequestMessage request, Dictionary<string, string> headers)
                {
                    request.Headers.Add("HTTP-Referer", "a");
                    request.Headers.Add("X-Title", "a");
                    headers.TryGetValue("X-Title", out var title);
                    headers = new Dictionary<string, string> { ["X-Title"] = "a", ["x-title"] = "b" };
                }
            }
            """;
        var expected = choice == "rewrite"
            ? Source.Replace("\"HTTP-Referer\"", "\"http-referer\"", StringComparison.Ordinal).Replace("\"X-Title\"", "\"x-title\"", StringComparison.Ordinal)
            .Replace("{ [\"x-title\"]", "{ [\"X-Title\"]", StringComparison.Ordinal)
            : Source.Replace("        request.Headers.Add(\"HTTP-Referer\", \"a\");\n        request.Headers.Add(\"X-Title\", \"a\");\n", "",
            StringComparison.Ordinal).Replace("{ [\"X-Title\"] = \"a\", ", "{ ", StringComparison.Ordinal);
        for (var seed = 0; seed < 12; seed++)
        {
            var solution = new FormatSolution();
            _ = solution.AddProject("App").AddDocument("/src/Client.cs", Source)
                .AddAnalyzerConfig("/src/.editorconfig", $"root = true\n[*.cs]\nai_stats_migration.attribution_headers = {choice}\n");
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(solution.Build());
            Xunit.Assert.Equal(expected, result.Files["/src/Client.cs"].Text);
            Xunit.Assert.Empty(await result.GetCompilerErrorsAsync());
        }
    }

    [Theory]
    [InlineData("""if (h.TryGetValue("X-Title", out var title)) m.Headers.Add("X-Title", title);""")]
    [InlineData("""m.Headers.Add("a", h["X-Title"]);""")]
    [InlineData("""if (h.ContainsKey("X-Title")) { }""")]
    [InlineData("""var extraHeaders = h; _ = extraHeaders["X-Title"];""")]
    [InlineData("""_ = (Extra: h, 1).Extra.ContainsKey("X-Title");""")]
    [InlineData("""_ = (Extra: h, 1).Extra["X-Title"];""")]
    public Task A_key_that_other_code_looks_up_keeps_its_spelling(string read)
    {
        var source = """
            class OpenRouterProvider { object Headers =>
                new System.Collections.Generic.Dictionary<string, string> { ["[|HTTP-Referer|]"] = "a", ["[|X-Title|]"] = "b" }; }
            class Sender { const string Url = "https://api.openai.com/v1";
                void M(System.Net.Http.HttpRequestMessage m, System.Collections.Generic.Dictionary<string, string> h) { READ } }
            """.Replace("READ", read, StringComparison.Ordinal);
        return VerifyRewriteAsync(source, source.Replace("[\"[|HTTP-Referer|]\"]", "[\"http-referer\"]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""m.Headers.Contains("X-Title");""")]
    [InlineData("""m.Headers.GetValues("X-Title");""")]
    [InlineData("""Log("X-Title");""")]
    [InlineData("""h.ContainsKey("X-Title: none");""")]
    [InlineData("""h.Add("X-Title", "c");""")]
    [InlineData("""h["X-Title"] = "c";""")]
    [InlineData("""h = new() { { "X-Title", "c" } };""")]
    public Task A_key_that_other_code_only_sets_or_reads_of_a_request_takes_the_new_spelling(string use)
    {
        var source = """
            class OpenRouterProvider { object Headers => new System.Collections.Generic.Dictionary<string, string> { ["[|X-Title|]"] = "b" }; }
            class Sender { const string Url = "https://api.openai.com/v1"; void Log(string name) { }
                void M(System.Net.Http.HttpRequestMessage m, System.Collections.Generic.Dictionary<string, string> h) { USE } }
            """.Replace("USE", use, StringComparison.Ordinal);
        return VerifyRewriteAsync(source, source.Replace("[\"[|X-Title|]\"]", "[\"x-title\"]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""string Label => "X-Title";""")]
    [InlineData("""string[] Names => new[] { "X-Title" };""")]
    public Task A_text_in_other_code_is_no_key(string member)
    {
        var source = """
            class OpenRouterProvider { bool M(System.Collections.Generic.Dictionary<string, string> h) => h.ContainsKey("[|X-Title|]"); }
            class Sender { const string Url = "https://api.openai.com/v1"; MEMBER }
            """.Replace("MEMBER", member, StringComparison.Ordinal);
        return VerifyRewriteAsync(source, source.Replace("\"[|X-Title|]\"", "\"x-title\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""["[|X-Title|]"] = "a" }""")]
    [InlineData("""{ "[|X-Title|]", "a" } }""")]
    public Task A_key_that_other_code_looks_up_keeps_its_spelling_in_every_form(string entry)
    {
        var source = """
            class OpenRouterProvider { object Headers => new System.Collections.Generic.Dictionary<string, string> { ENTRY;
                void Set(System.Collections.Generic.Dictionary<string, string> h) { h["[|X-Title|]"] = "a"; h.Add("[|X-Title|]", "a"); } }
            class Sender { const string Url = "https://api.openai.com/v1";
                bool M(System.Collections.Generic.Dictionary<string, string> h) => h.ContainsKey("X-Title"); }
            """.Replace("ENTRY", entry, StringComparison.Ordinal);
        return VerifyRewriteAsync(source, source);
    }

    [Fact]
    public Task A_key_that_is_looked_up_in_the_gateways_code_changes_in_both_places() => VerifyRewriteAsync(
        HeaderSource.Members("""Headers A => new Headers { ["[|X-Title|]"] = "a" }; bool B(Headers h) => h.TryGetValue("[|X-Title|]", out _);"""),
        HeaderSource.Members("""Headers A => new Headers { ["x-title"] = "a" }; bool B(Headers h) => h.TryGetValue("x-title", out _);"""));
}
