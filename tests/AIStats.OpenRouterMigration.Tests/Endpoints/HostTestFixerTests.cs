using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.HostTestAnalyzer, AIStats.OpenRouterMigration.Endpoints.HostTestFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

public sealed class HostTestFixerTests
{
    private const string Old = "[|openrouter.ai|]";

    private static Task VerifyAsync(string source) => VerifyCS.VerifyCodeFixAsync(
        source,
        source.Replace(Old, "api.phaseo.app", StringComparison.Ordinal).Replace("[|www.openrouter.ai|]", "api.phaseo.app", StringComparison.Ordinal));

    [Theory]
    [InlineData("url.Contains(\"[|openrouter.ai|]\")")]
    [InlineData("url.Contains(\"[|openrouter.ai|]\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("!uri.Host.Contains(@\"[|openrouter.ai|]\")")]
    [InlineData("uri.Host == \"[|openrouter.ai|]\"")]
    [InlineData("\"[|openrouter.ai|]\" != uri.Host")]
    [InlineData("uri.Host.Equals(\"[|openrouter.ai|]\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("string.Equals(uri.Host, \"[|openrouter.ai|]\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("uri.Host.Equals(\"[|openrouter.ai|]\") || uri.Host.EndsWith(\".[|openrouter.ai|]\")")]
    [InlineData("uri.Host.EndsWith(\"[|openrouter.ai|]\")")]
    [InlineData("url.StartsWith(\"https://[|openrouter.ai|]\")")]
    [InlineData("url.StartsWith(\"https://[|openrouter.ai|]/\", StringComparison.Ordinal)")]
    [InlineData("url.IndexOf(\"[|openrouter.ai|]\", StringComparison.OrdinalIgnoreCase) >= 0")]
    [InlineData("string.Compare(uri.Host, \"[|openrouter.ai|]\", true) == 0")]
    [InlineData("(url ?? \"\").Contains(\"[|openrouter.ai|]\")")]
    [InlineData("url?.Contains(\"[|openrouter.ai|]\") ?? false")]
    [InlineData("http.BaseAddress?.Host.Contains(\"[|openrouter.ai|]\") == true")]
    [InlineData("uri.Host is \"[|openrouter.ai|]\"")]
    [InlineData("\"[|openrouter.ai|]\".Equals(uri.Host, StringComparison.OrdinalIgnoreCase)")]
    [InlineData("StringComparer.OrdinalIgnoreCase.Equals(uri.Host, \"[|openrouter.ai|]\")")]
    [InlineData("url.LastIndexOf(\"[|openrouter.ai|]\") > 0")]
    [InlineData("new Uri(\"https://[|openrouter.ai|]/\").IsBaseOf(uri)")]
    [InlineData("uri is { Host: \"[|openrouter.ai|]\" }")]
    [InlineData("new HttpRequestMessage().Headers.Host = \"[|openrouter.ai|]\"")]
    [InlineData("http.DefaultRequestHeaders.Host = \"[|openrouter.ai|]\"")]
    [InlineData("new HttpRequestMessage().Headers.TryAddWithoutValidation(\"Host\", \"[|openrouter.ai|]\")")]
    [InlineData("\"default-src 'self'; connect-src 'self' https://[|openrouter.ai|]\"")]
    [InlineData("uri == new Uri(\"https://[|openrouter.ai|]\")")]
    [InlineData("url == (\"[|openrouter.ai|]\")")]
    [InlineData("url switch { var u when u.Contains(\"[|openrouter.ai|]\") => \"openrouter\", _ => \"other\" }")]
    [InlineData("uri.Host switch { \"[|openrouter.ai|]\" => 1, \"api.openai.com\" => 2, _ => 0 }")]
    [InlineData("new[] { \"[|openrouter.ai|]\", \"api.openai.com\" }.Contains(uri.Host)")]
    [InlineData("new HashSet<string> { \"[|www.openrouter.ai|]\", \"api.openai.com\" }.Contains(uri.Host)")]
    [InlineData("new Dictionary<string, int> { [\"[|openrouter.ai|]\"] = 1, [\"api.openai.com\"] = 2 }[uri.Host]")]
    [InlineData("new Dictionary<string, int> { { \"[|openrouter.ai|]\", 1 }, { \"api.openai.com\", 2 } }[uri.Host]")]
    public Task Every_form_of_test_moves(string expression) => VerifyAsync(Snippets.Method($"return {expression};"));

    [Theory]
    [Trait("Language", "12")]
    [InlineData("((string[])[\"api.openai.com\", \"[|openrouter.ai|]\"]).Contains(uri.Host)")]
    public Task Every_form_of_newer_languages_moves(string expression) => Every_form_of_test_moves(expression);

    [Theory]
    [InlineData("url.EqualsIgnoreCase(\"[|openrouter.ai|]\")")]
    [InlineData("url.ContainsInvariant(\"[|openrouter.ai|]\")")]
    [InlineData("url.ShouldBeEquivalentTo(\"[|openrouter.ai|]\")")]
    [InlineData("url.HasHost(\"[|openrouter.ai|]\")")]
    [InlineData("url.AllowsHost(\"[|openrouter.ai|]\")")]
    public Task Methods_of_others_that_begin_like_a_comparison_move(string expression) => VerifyAsync(
        Snippets.Method($"return {expression};") + "\nstatic class Extensions { public static bool EqualsIgnoreCase(this string a, string b) => a == b; public static bool ContainsInvariant(this string a, string b) => a == b; public static bool ShouldBeEquivalentTo(this string a, string b) => a == b; public static bool HasHost(this string a, string b) => a == b; public static bool AllowsHost(this string a, string b) => a == b; }\n");

    [Theory]
    [InlineData("public const string OpenRouterHost = \"[|openrouter.ai|]\";", "Names.OpenRouterHost")]
    [InlineData("public static string OpenRouterHost => \"[|openrouter.ai|]\";", "Names.OpenRouterHost")]
    [InlineData("public static string OpenRouterHost { get; } = \"[|openrouter.ai|]\"; public static bool Is(string host) => host == OpenRouterHost;", "\"x\"")]
    public Task A_named_host_moves_with_the_tests_in_other_types(string member, string use) => VerifyAsync(
        $"using System;\nstatic class Names {{ {member} }}\nclass C {{ bool M(Uri uri) => uri.Host.EndsWith({use}, StringComparison.Ordinal); }}\n");

    [Fact]
    public Task A_case_of_a_switch_statement_moves() => VerifyAsync(Snippets.Method("switch (uri.Host) { case \"[|openrouter.ai|]\": return 1; case \"openrouter\": return 2; default: return 0; }"));

    [Fact]
    public Task Tests_of_an_interpolated_or_raw_text_move() => VerifyAsync(Snippets.Method("return url.StartsWith($\"https://[|openrouter.ai|]\") || url.Contains(\"\"\"[|openrouter.ai|]\"\"\") || url.Contains(\"openrouter\" + \"x\");"));

    [Theory]
    [InlineData("private const string OpenRouterHost = \"[|openrouter.ai|]\";", "uri.Host == OpenRouterHost")]
    [InlineData("private const string OpenRouterHost = \"[|openrouter.ai|]\";", "uri.Host.EndsWith(OpenRouterHost, StringComparison.OrdinalIgnoreCase)")]
    [InlineData("private const string OpenRouterHost = \"[|openrouter.ai|]\";", "Matches(uri.Host, C.OpenRouterHost)")]
    [InlineData("private static readonly string OpenRouterHost = \"[|openrouter.ai|]\";", "HostEquals(uri.Host, OpenRouterHost)")]
    [InlineData("private const string AnthropicHost = \"api.anthropic.com\", OpenRouterHost = \"[|openrouter.ai|]\"; private static readonly string[] CloudHosts = { AnthropicHost, OpenRouterHost };", "CloudHosts.Contains(uri.Host)")]
    [InlineData("private static readonly Dictionary<string, int> Limits = new() { [\"[|openrouter.ai|]\"] = 1 };", "Limits[uri.Host]")]
    [InlineData("private static readonly HashSet<string> Hosts = new() { \"[|openrouter.ai|]\" };", "Hosts.Contains(uri.Host)")]
    [InlineData("private const string Own = \"example.com\"; private static readonly string[] AllowedHosts = { Own, \"[|openrouter.ai|]\" };", "AllowedHosts.Contains(uri.Host)")]
    [InlineData("private static readonly string[] Known = { \"[|openrouter.ai|]\", \"api.openai.com\" };", "Matches(uri.Host, Known)")]
    public Task A_named_host_that_is_compared_moves(string field, string expression) => VerifyAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        class C
        {
            {{field}}
            object M(Uri uri) => {{expression}};
            static bool Matches(string host, string other) => host == other;
            static bool Matches(string host, string[] others)
            {
                foreach (var other in others)
                {
                    if (host == other)
                        return true;
                }

                return false;
            }

            static bool HostEquals(string host, string other) => host == other;
        }
        """);

    [Theory]
    [Trait("Language", "12")]
    [InlineData("private static readonly string[] Hosts = [\"[|openrouter.ai|]\", \"api.openai.com\"];", "Hosts.Contains(uri.Host)")]
    [InlineData("private static readonly string[] AllowedHosts = [\"[|openrouter.ai|]\"];", "AllowedHosts.Contains(uri.Host)")]
    public Task A_named_collection_that_is_compared_moves(string field, string expression) => A_named_host_that_is_compared_moves(field, expression);

    [Fact]
    public Task Hosts_that_a_loop_goes_through_move() => VerifyAsync(
        Snippets.Method("string[] known = { \"[|openrouter.ai|]\", \"api.openai.com\" }; foreach (var host in known) { if (uri.Host == host) return true; } return false;"));

    [Fact]
    public Task A_local_host_that_is_compared_moves() => VerifyAsync(Snippets.Method("const string host = \"[|openrouter.ai|]\"; return uri.Host == host;"));

    [Fact]
    public Task Assertions_move() => VerifyAsync(
        """
        using System;
        using System.Net.Http;

        static class Assert
        {
            public static void Equal(object expected, object actual) { }
            public static void Contains(string expected, string actual) { }
            public static void StartsWith(string expected, string actual) { }
            public static void DoesNotContain(string expected, string actual) { }
            public static void AreEqual(object expected, object actual) { }
            public static void That(object actual, object constraint) { }
            public static void True(bool condition) { }
        }

        static class Is { public static object EqualTo(object expected) => expected; }
        static class Does { public static object Contain(object expected) => expected; }

        static class Shoulds
        {
            public static string Should(this string actual) => actual;
            public static void Be(this string actual, string expected) { }
            public static void ShouldBe(this string actual, string expected) { }
            public static void StartWith(this string actual, string expected) { }
        }

        sealed class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) => Data = data; public object[] Data { get; } }

        class Tests
        {
            void M(HttpRequestMessage request)
            {
                var uri = request.RequestUri;
                Assert.Equal("[|openrouter.ai|]", uri.Host);
                Assert.Equal(new Uri("https://[|openrouter.ai|]/"), uri);
                Assert.Contains("[|openrouter.ai|]", uri.ToString());
                Assert.StartsWith("https://[|openrouter.ai|]/", uri.ToString());
                Assert.DoesNotContain("[|openrouter.ai|]", uri.ToString());
                Assert.AreEqual("[|openrouter.ai|]", uri.Host);
                Assert.That(uri.Host, Is.EqualTo("[|openrouter.ai|]"));
                Assert.That(uri.Host, Does.Contain("[|openrouter.ai|]"));
                Assert.True(uri.Host == "[|openrouter.ai|]");
                uri.Host.Should().Be("[|openrouter.ai|]");
                uri.Host.ShouldBe("[|openrouter.ai|]");
                uri.ToString().Should().StartWith("https://[|openrouter.ai|]");
            }

            [InlineData("[|openrouter.ai|]", true)]
            void Knows(string host, bool known) { }
        }
        """);

    [Fact]
    public Task Of_two_cases_that_would_become_the_same_the_second_stays() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("switch (uri.Host) { case \"[|openrouter.ai|]\": case \"[|www.openrouter.ai|]\": return 1; default: return 0; }"),
        Snippets.Method("switch (uri.Host) { case \"api.phaseo.app\": case \"[|www.openrouter.ai|]\": return 1; default: return 0; }"));

    [Fact]
    public Task Of_two_arms_that_would_become_the_same_the_second_stays() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("return uri.Host switch { \"[|www.openrouter.ai|]\" => 1, \"[|openrouter.ai|]\" => 2, _ => 0 };"),
        Snippets.Method("return uri.Host switch { \"api.phaseo.app\" => 1, \"[|openrouter.ai|]\" => 2, _ => 0 };"));

    [Fact]
    public Task A_raw_string_of_several_lines_is_compared_without_its_indentation() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("return uri.Host switch\n{\n    \"[|openrouter.ai|]\" => 1,\n    \"\"\"\n    [|www.openrouter.ai|]\n    \"\"\" => 2,\n    _ => 0,\n};"),
        Snippets.Method("return uri.Host switch\n{\n    \"api.phaseo.app\" => 1,\n    \"\"\"\n    [|www.openrouter.ai|]\n    \"\"\" => 2,\n    _ => 0,\n};"));

    [Fact]
    public Task A_concatenation_that_would_become_a_case_stays() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("return uri.Host switch { \"api.\" + \"phaseo.app\" => 1, \"[|openrouter.ai|]\" => 2, _ => 0 };"),
        Snippets.Method("return uri.Host switch { \"api.\" + \"phaseo.app\" => 1, \"[|openrouter.ai|]\" => 2, _ => 0 };"));

    [Fact]
    public Task A_key_stays_where_two_edits_would_repeat_another() => new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestState =
        {
            Sources = { Snippets.Method("switch (url) { case \"http://localhost\": return 1; case \"https://[|openrouter.ai|]\": return 2; default: return 0; }") },
            AnalyzerConfigFiles = { Snippets.BaseUrlOption("http://localhost/v1") },
        },
        FixedState = { Sources = { Snippets.Method("switch (url) { case \"http://localhost\": return 1; case \"https://[|openrouter.ai|]\": return 2; default: return 0; }") } },
    }.RunAsync();

    [Fact]
    public Task A_case_that_is_there_already_stays_alone() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("switch (uri.Host) { case \"[|openrouter.ai|]\": return 1; case \"api.phaseo.app\": return 2; default: return 0; }"),
        Snippets.Method("switch (uri.Host) { case \"[|openrouter.ai|]\": return 1; case \"api.phaseo.app\": return 2; default: return 0; }"));

    [Fact]
    public Task Tests_in_all_branches_of_an_if_directive_move() => VerifyAsync(
        """
        class C
        {
        #if LEGACY
            bool M(string host) => host.Contains("[|openrouter.ai|]");
        #else
            bool M(string host) => host.EndsWith("[|openrouter.ai|]");
        #endif
        }
        """);

    [Theory]
    [InlineData("https://gateway.example:8443/ai/v1", "uri.Host == \"[|openrouter.ai|]\"", "uri.Host == \"gateway.example\"")]
    [InlineData("https://gateway.example:8443/ai/v1", "url.Contains(\"[|openrouter.ai|]\")", "url.Contains(\"gateway.example\")")]
    [InlineData("https://gateway.example:8443/ai/v1", "url.StartsWith(\"https://[|openrouter.ai|]/\")", "url.StartsWith(\"https://gateway.example:8443/\")")]
    [InlineData("http://localhost:5000/v1", "url.StartsWith(\"[|https://|]openrouter.ai\")", "url.StartsWith(\"http://localhost:5000\")")]
    [InlineData("https://gateway.example/v1", "uri.Host.EndsWith(\".[|openrouter.ai|]\")", "uri.Host.EndsWith(\".gateway.example\")")]
    public Task A_host_name_is_compared_without_the_port_of_the_target(string option, string expression, string newExpression) => new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestState = { Sources = { Snippets.Method($"return {expression};") }, AnalyzerConfigFiles = { Snippets.BaseUrlOption(option) } },
        FixedState = { Sources = { Snippets.Method($"return {newExpression};") } },
    }.RunAsync();

    [Fact]
    public Task Tests_move_whether_the_URL_beside_them_has_moved_or_not()
    {
        return RunAsync("https://openrouter.ai/api/v1", "https://api.phaseo.app/v1");

        static async Task RunAsync(params string[] urls)
        {
            foreach (var url in urls)
            {
                var rest = $"class D {{ string url = \"{url}\"; object root = new System.Uri(\"https://openrouter.ai\"); }}";
                await new FixTest<HostTestAnalyzer, HostTestFixer>
                {
                    TestState = { Sources = { Snippets.Method("return uri.Host == \"[|openrouter.ai|]\";"), rest } },
                    FixedState = { Sources = { Snippets.Method("return uri.Host == \"api.phaseo.app\";"), rest } },
                }.RunAsync();
            }
        }
    }

    [Fact]
    public Task A_test_of_the_word_alone_has_no_light_bulb()
    {
        var source = Snippets.Method("return url.Contains(\"[|openrouter|]\");");
        return VerifyCS.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task The_light_bulb_names_the_host() => new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestCode = Snippets.Method("return url.Contains(\"[|openrouter.ai|]\");"),
        FixedCode = Snippets.Method("return url.Contains(\"api.phaseo.app\");"),
        CodeActionEquivalenceKey = HostTestFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Test api.phaseo.app", action.Title),
    }.RunAsync();

    [Fact]
    public Task A_host_and_its_subdomains_are_two_operands() => VerifyCS.VerifyCodeFixAsync(
        "class C { bool M(System.Uri uri) => uri.Host.EndsWith(\".[|openrouter.ai|]\") || uri.Host.EndsWith(\"[|openrouter.ai|]\"); }",
        "class C { bool M(System.Uri uri) => uri.Host.EndsWith(\".api.phaseo.app\") || uri.Host.EndsWith(\"api.phaseo.app\"); }");
}
