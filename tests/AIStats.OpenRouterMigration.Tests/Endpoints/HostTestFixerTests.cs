using AIStats.OpenRouterMigration.Endpoints;
using AIStats.OpenRouterMigration.Rules.Endpoints;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.HostTestAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.HostTestFixer>;

namespace AIStats.OpenRouterMigration.Tests.Endpoints;

[Trait("Rule", RuleIds.HostTest)]
public sealed class HostTestFixerTests
{
    private const string Old = "[|openrouter.ai|]";

    private static Task VerifyAsync(string source) => VerifyCS.VerifyCodeFixAsync(
        source,
        source.Replace(Old, "api.phaseo.app", StringComparison.Ordinal).Replace("[|www.openrouter.ai|]", "api.phaseo.app", StringComparison.Ordinal));

    [Theory]
    [InlineData("""url.Contains("[|openrouter.ai|]")""", """url.Contains("api.phaseo.app") || url.Contains("openrouter.ai")""")]
    [InlineData("""url.Contains("[|openrouter.ai|]", StringComparison.OrdinalIgnoreCase)""",
        """url.Contains("api.phaseo.app", StringComparison.OrdinalIgnoreCase) || url.Contains("openrouter.ai", StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""url.Contains("[|openrouter|]", StringComparison.OrdinalIgnoreCase)""",
        """url.Contains("api.phaseo.app", StringComparison.OrdinalIgnoreCase) || url.Contains("openrouter", StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""!uri.Host.StartsWith("[|openrouter.|]")""", """!(uri.Host.StartsWith("api.phaseo.app") || uri.Host.StartsWith("openrouter."))""")]
    [InlineData("""url.StartsWith("https://[|openrouter|]")""", """url.StartsWith("https://api.phaseo.app") || url.StartsWith("https://openrouter")""")]
    [InlineData("""!uri.Host.Contains(@"[|openrouter.ai|]")""", """!(uri.Host.Contains(@"api.phaseo.app") || uri.Host.Contains(@"openrouter.ai"))""")]
    [InlineData("""uri.Host == "[|openrouter.ai|]" """, """uri.Host is "api.phaseo.app" or "openrouter.ai" """)]
    [InlineData(""" "[|openrouter.ai|]" != uri.Host""", """ "api.phaseo.app" != uri.Host && "openrouter.ai" != uri.Host""")]
    [InlineData("""uri.Host.Equals("[|openrouter.ai|]", StringComparison.OrdinalIgnoreCase)""",
        """uri.Host.Equals("api.phaseo.app", StringComparison.OrdinalIgnoreCase) || uri.Host.Equals("openrouter.ai", StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""string.Equals(uri.Host, "[|openrouter.ai|]", StringComparison.OrdinalIgnoreCase)""",
        """string.Equals(uri.Host, "api.phaseo.app", StringComparison.OrdinalIgnoreCase) || string.Equals(uri.Host, "openrouter.ai", """
        + """StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""uri.Host.Equals("[|openrouter.ai|]") || uri.Host.EndsWith(".[|openrouter.ai|]")""",
        """uri.Host.Equals("api.phaseo.app") || uri.Host.Equals("openrouter.ai") || uri.Host.EndsWith(".api.phaseo.app") || """
        + """uri.Host.EndsWith(".openrouter.ai")""")]
    [InlineData("""uri.Host.EndsWith("[|openrouter.ai|]")""", """uri.Host.EndsWith("api.phaseo.app") || uri.Host.EndsWith("openrouter.ai")""")]
    [InlineData("""url.StartsWith("https://[|openrouter.ai|]")""", """url.StartsWith("https://api.phaseo.app") || url.StartsWith("https://openrouter.ai")""")]
    [InlineData("""url.StartsWith("https://[|openrouter.ai|]/", StringComparison.Ordinal)""",
        """url.StartsWith("https://api.phaseo.app/", StringComparison.Ordinal) || url.StartsWith("https://openrouter.ai/", StringComparison.Ordinal)""")]
    [InlineData("""url.IndexOf("[|openrouter.ai|]", StringComparison.OrdinalIgnoreCase) >= 0""",
        """url.IndexOf("api.phaseo.app", StringComparison.OrdinalIgnoreCase) >= 0 || url.IndexOf("openrouter.ai", StringComparison.OrdinalIgnoreCase) >= 0""")]
    [InlineData("""string.Compare(uri.Host, "[|openrouter.ai|]", true) == 0""",
        """string.Compare(uri.Host, "api.phaseo.app", true) == 0 || string.Compare(uri.Host, "openrouter.ai", true) == 0""")]
    [InlineData("""(url ?? "").Contains("[|openrouter.ai|]")""", """(url ?? "").Contains("api.phaseo.app") || (url ?? "").Contains("openrouter.ai")""")]
    [InlineData("""url?.Contains("[|openrouter.ai|]") ?? false""",
        """(url?.Contains("api.phaseo.app") ?? false) || (url?.Contains("openrouter.ai") ?? false)""")]
    [InlineData("""http.BaseAddress?.Host.Contains("[|openrouter.ai|]") == true""",
        """http.BaseAddress?.Host.Contains("api.phaseo.app") == true || http.BaseAddress?.Host.Contains("openrouter.ai") == true""")]
    [InlineData("""uri.Host is "[|openrouter.ai|]" """, """uri.Host is "api.phaseo.app" or "openrouter.ai" """)]
    [InlineData(""" "[|openrouter.ai|]".Equals(uri.Host, StringComparison.OrdinalIgnoreCase)""",
        """ "api.phaseo.app".Equals(uri.Host, StringComparison.OrdinalIgnoreCase) || "openrouter.ai".Equals(uri.Host, StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""StringComparer.OrdinalIgnoreCase.Equals(uri.Host, "[|openrouter.ai|]")""",
        """StringComparer.OrdinalIgnoreCase.Equals(uri.Host, "api.phaseo.app") || StringComparer.OrdinalIgnoreCase.Equals(uri.Host, "openrouter.ai")""")]
    [InlineData("""url.LastIndexOf("[|openrouter.ai|]") > 0""", """url.LastIndexOf("api.phaseo.app") > 0 || url.LastIndexOf("openrouter.ai") > 0""")]
    [InlineData("""new Uri("https://[|openrouter.ai|]/").IsBaseOf(uri)""",
        """new Uri("https://api.phaseo.app/").IsBaseOf(uri) || new Uri("https://openrouter.ai/").IsBaseOf(uri)""")]
    [InlineData("""uri is { Host: "[|openrouter.ai|]" }""", """uri is { Host: "api.phaseo.app" or "openrouter.ai" }""")]
    [InlineData("""new HttpRequestMessage().Headers.Host = "[|openrouter.ai|]" """, """new HttpRequestMessage().Headers.Host = "api.phaseo.app" """)]
    [InlineData("""http.DefaultRequestHeaders.Host = "[|openrouter.ai|]" """, """http.DefaultRequestHeaders.Host = "api.phaseo.app" """)]
    [InlineData("""new HttpRequestMessage().Headers.TryAddWithoutValidation("Host", "[|openrouter.ai|]")""",
        """new HttpRequestMessage().Headers.TryAddWithoutValidation("Host", "api.phaseo.app")""")]
    [InlineData(""" "default-src 'self'; connect-src 'self' https://[|openrouter.ai|]" """,
        """ "default-src 'self'; connect-src 'self' https://api.phaseo.app https://openrouter.ai" """)]
    [InlineData("""uri == new Uri("https://[|openrouter.ai|]")""", """uri == new Uri("https://api.phaseo.app") || uri == new Uri("https://openrouter.ai")""")]
    [InlineData("""url == ("[|openrouter.ai|]")""", """url == ("api.phaseo.app") || url == ("openrouter.ai")""")]
    [InlineData("""url switch { var u when u.Contains("[|openrouter.ai|]") => "openrouter", _ => "other" }""",
        """url switch { var u when u.Contains("api.phaseo.app") || u.Contains("openrouter.ai") => "openrouter", _ => "other" }""")]
    [InlineData("""uri.Host switch { "[|openrouter.ai|]" => 1, "api.openai.com" => 2, _ => 0 }""",
        """uri.Host switch { "api.phaseo.app" or "openrouter.ai" => 1, "api.openai.com" => 2, _ => 0 }""")]
    [InlineData("""new[] { "[|openrouter.ai|]", "api.openai.com" }.Contains(uri.Host)""",
        """new[] { "api.phaseo.app", "openrouter.ai", "api.openai.com" }.Contains(uri.Host)""")]
    [InlineData("""new HashSet<string> { "[|www.openrouter.ai|]", "api.openai.com" }.Contains(uri.Host)""",
        """new HashSet<string> { "api.phaseo.app", "www.openrouter.ai", "api.openai.com" }.Contains(uri.Host)""")]
    [InlineData("""new Dictionary<string, int> { ["[|openrouter.ai|]"] = 1, ["api.openai.com"] = 2 }[uri.Host]""",
        """new Dictionary<string, int> { ["api.phaseo.app"] = 1, ["openrouter.ai"] = 1, ["api.openai.com"] = 2 }[uri.Host]""")]
    [InlineData("""new Dictionary<string, int> { { "[|openrouter.ai|]", 1 }, { "api.openai.com", 2 } }[uri.Host]""",
        """new Dictionary<string, int> { { "api.phaseo.app", 1 }, { "openrouter.ai", 1 }, { "api.openai.com", 2 } }[uri.Host]""")]
    public Task Every_form_of_test_knows_both(string expression, string newExpression) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Method($"return {expression};"), Snippets.Method($"return {newExpression};"));

    [Theory]
    [Trait("Language", "12")]
    [InlineData("""((string[])["api.openai.com", "[|openrouter.ai|]"]).Contains(uri.Host)""",
        """((string[])["api.openai.com", "api.phaseo.app", "openrouter.ai"]).Contains(uri.Host)""")]
    public Task Every_form_of_newer_languages_knows_both(string expression, string newExpression) => Every_form_of_test_knows_both(expression, newExpression);

    [Theory]
    [InlineData("""uri.Host != "[|openrouter.ai|]" && uri.Port == 1""", """uri.Host is not ("api.phaseo.app" or "openrouter.ai") && uri.Port == 1""")]
    [InlineData("""
        uri.Host is not "[|openrouter.ai|]"
        """, """uri.Host is not ("api.phaseo.app" or "openrouter.ai")""")]
    [InlineData("""url.IndexOf("[|openrouter.ai|]") < 0""", """url.IndexOf("api.phaseo.app") < 0 && url.IndexOf("openrouter.ai") < 0""")]
    [InlineData("""string.Compare(url, "[|openrouter.ai|]", true) != 0""",
        """string.Compare(url, "api.phaseo.app", true) != 0 && string.Compare(url, "openrouter.ai", true) != 0""")]
    [InlineData("""uri.Port == 1 && !url.Contains("[|openrouter.ai|]")""",
        """uri.Port == 1 && !(url.Contains("api.phaseo.app") || url.Contains("openrouter.ai"))""")]
    [InlineData("""uri.Port == 1 && url.Contains("[|openrouter.ai|]")""",
        """uri.Port == 1 && (url.Contains("api.phaseo.app") || url.Contains("openrouter.ai"))""")]
    [InlineData("""
        uri.Port == 1 && uri.Host == "[|openrouter.ai|]"
        """, """
        uri.Port == 1 && uri.Host is "api.phaseo.app" or "openrouter.ai"
        """)]
    [InlineData("""new[] { uri }.Any(one => one.Host == "[|openrouter.ai|]")""",
        """new[] { uri }.Any(one => one.Host == "api.phaseo.app" || one.Host == "openrouter.ai")""")]
    [InlineData("""url?.Contains("[|openrouter.ai|]") == true ? 1 : 2""",
        """url?.Contains("api.phaseo.app") == true || url?.Contains("openrouter.ai") == true ? 1 : 2""")]
    [InlineData("""url?.Contains("[|openrouter.ai|]") != true""", """url?.Contains("api.phaseo.app") != true && url?.Contains("openrouter.ai") != true""")]
    [InlineData("""url.Equals("https://[|openrouter.ai/api|]/v1/messages")""",
        """url.Equals("https://api.phaseo.app/v1/messages") || url.Equals("https://openrouter.ai/api/v1/messages")""")]
    [InlineData("""
        url is "https://[|openrouter.ai/api|]/v1"
        """, """
        url is "https://api.phaseo.app/v1" or "https://openrouter.ai/api/v1"
        """)]
    public Task Negated_and_composed_tests_stay_right(string expression, string newExpression) => Every_form_of_test_knows_both(expression, newExpression);

    [Theory]
    [InlineData("""Next(url).Contains("[|openrouter.ai|]")""")]
    [InlineData("""(url = key).Contains("[|openrouter.ai|]")""")]
    [InlineData("""url?.Contains("[|openrouter.ai|]")""")]
    [InlineData("""new { Is = (object)(url.IndexOf("[|openrouter.ai|]") + 1) }""")]
    [InlineData("""url.ShouldBeEquivalentTo("[|openrouter.ai|]")""")]
    public Task What_cannot_be_asked_twice_is_left_to_a_person(string expression)
    {
        var source = $$"""
            {{Snippets.Method($"return {expression};").Replace("object M(", "string Next(string text) => text; object M(", StringComparison.Ordinal)}}
            static class Extensions { public static bool ShouldBeEquivalentTo(this string a, string b) => a == b; }

            """;
        return VerifyCS.VerifyCodeFixAsync(source, source);
    }

    [Theory]
    [InlineData("url.EqualsIgnoreCase({0})")]
    [InlineData("url.ContainsInvariant({0})")]
    [InlineData("url.HasHost({0})")]
    [InlineData("url.AllowsHost({0})")]
    public Task Methods_of_others_that_begin_like_a_comparison_know_both(string call)
    {
        var (old, both) = (call.Replace("{0}", "\"[|openrouter.ai|]\"", StringComparison.Ordinal),
            call.Replace("{0}", "\"api.phaseo.app\"", StringComparison.Ordinal) + " || " + call.Replace("{0}", "\"openrouter.ai\"", StringComparison.Ordinal));
        const string Extensions = """

            static class Extensions
            {
                public static bool EqualsIgnoreCase(this string a, string b) => a == b;
                public static bool ContainsInvariant(this string a, string b) => a == b;
                public static bool HasHost(this string a, string b) => a == b;
                public static bool AllowsHost(this string a, string b) => a == b;
            }
            """;
        return VerifyCS.VerifyCodeFixAsync(Snippets.Method($"return {old};") + Extensions, Snippets.Method($"return {both};") + Extensions);
    }

    [Theory]
    [InlineData("""public const string OpenRouterHost = "{|#0:openrouter.ai|}";""")]
    [InlineData("""public static string OpenRouterHost => "{|#0:openrouter.ai|}";""")]
    public Task A_named_host_keeps_its_value_and_the_tests_in_other_types_know_both(string member) => new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestState =
        {
            Sources = { $"using System;\nstatic class Names {{ {member.Replace("{|#0:", "[|", StringComparison.Ordinal)
                .Replace("|}", "|]", StringComparison.Ordinal)} }}\n", Use("uri.Host.EndsWith(Names.OpenRouterHost, StringComparison.Ordinal)") },
        },
        FixedState =
        {
            Sources = { $"using System;\nstatic class Names {{ {member.Replace("{|#0:", "", StringComparison.Ordinal)
                .Replace("|}", "", StringComparison.Ordinal)} }}\n",
                Use("uri.Host.EndsWith(\"api.phaseo.app\", StringComparison.Ordinal) || uri.Host.EndsWith(Names.OpenRouterHost, StringComparison.Ordinal)") },
        },
    }.RunAsync();

    private static string Use(string expression) => $$"""
        using System;
        class C { bool M(Uri uri) => {{expression}}; }

        """;

    [Theory]
    [InlineData("""url.Contains("[|openrouter.ai|]" /* ours */)""", """url.Contains("api.phaseo.app") || url.Contains("openrouter.ai" /* ours */)""")]
    [InlineData("""
        url.Contains("[|openrouter.ai|]" // ours
            )
        """, """
        url.Contains("api.phaseo.app"
            ) || url.Contains("openrouter.ai" // ours
            )
        """)]
    [InlineData("""url is /* ours */ "[|openrouter.ai|]" /* old */""", """url is /* ours */ "api.phaseo.app" or "openrouter.ai" /* old */""")]
    [InlineData("""uri.Host == /* ours */ "[|openrouter.ai|]" """, """uri.Host is /* ours */ "api.phaseo.app" or "openrouter.ai" """)]
    public Task A_comment_is_not_said_twice(string expression, string newExpression) => Every_form_of_test_knows_both(expression, newExpression);

    [Fact]
    public Task A_case_of_a_switch_statement_gets_another_one() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method("""
            switch (uri.Host)
                    {
                        case "[|openrouter.ai|]":
                            return 1;
                        case "openrouter": return 2;
                        default: return 0;
                    }
            """),
        Snippets.Method("""
            switch (uri.Host)
                    {
                        case "api.phaseo.app":
                        case "openrouter.ai":
                            return 1;
                        case "openrouter": return 2;
                        default: return 0;
                    }
            """));

    [Fact]
    public Task Tests_of_an_interpolated_or_raw_text_know_both() => VerifyCS.VerifyCodeFixAsync(
        Snippets.Method(
            "return url.StartsWith($\"https://[|openrouter.ai|]\") || url.Contains(\"\"\"[|openrouter.ai|]\"\"\") || url.Contains(\"openrouter\" + "
            + "\"x\");"),
        Snippets.Method(
            "return url.StartsWith($\"https://api.phaseo.app\") || url.StartsWith($\"https://openrouter.ai\") || "
            + "url.Contains(\"\"\"api.phaseo.app\"\"\") || url.Contains(\"\"\"openrouter.ai\"\"\") || url.Contains(\"openrouter\" + \"x\");"));

    [Theory]
    [InlineData("""private const string OpenRouterHost = "[|openrouter.ai|]";""", "", "uri.Host == OpenRouterHost",
        """uri.Host == "api.phaseo.app" || uri.Host == OpenRouterHost""")]
    [InlineData(""""
        private const string OpenRouterHost = """
                [|openrouter.ai|]
                """;
        """", "", "uri.Host == OpenRouterHost",
        """uri.Host == "api.phaseo.app" || uri.Host == OpenRouterHost""")]
    [InlineData("""private const string OpenRouterHost = @"[|openrouter.ai|]";""", "", "uri.Host == OpenRouterHost",
        """uri.Host == "api.phaseo.app" || uri.Host == OpenRouterHost""")]
    [InlineData("""private const string OpenRouterHost = "[|openrouter.ai|]";""", "", "uri.Host.EndsWith(OpenRouterHost, StringComparison.OrdinalIgnoreCase)",
        """uri.Host.EndsWith("api.phaseo.app", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(OpenRouterHost, StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""private const string OpenRouterHost = "[|openrouter.ai|]";""", "", "Matches(uri.Host, C.OpenRouterHost)",
        """Matches(uri.Host, "api.phaseo.app") || Matches(uri.Host, C.OpenRouterHost)""")]
    [InlineData(
        """private const string A = "api.anthropic.com", OpenRouterHost = "[|openrouter.ai|]"; """
        + """private static readonly string[] CloudHosts = { A, OpenRouterHost };""",
        """private const string A = "api.anthropic.com", """
        + """OpenRouterHost = "openrouter.ai"; private static readonly string[] """
        + """CloudHosts = { A, "api.phaseo.app", OpenRouterHost };""", "CloudHosts.Contains(uri.Host)", "CloudHosts.Contains(uri.Host)")]
    [InlineData("""private static readonly Dictionary<string, int> Limits = new() { ["[|openrouter.ai|]"] = 1 };""",
        """private static readonly Dictionary<string, int> Limits = new() { ["api.phaseo.app"] = 1, ["openrouter.ai"] = 1 };""", "Limits[uri.Host]",
            "Limits[uri.Host]")]
    [InlineData("""private static readonly HashSet<string> Hosts = new() { "[|openrouter.ai|]" };""",
        """private static readonly HashSet<string> Hosts = new() { "api.phaseo.app", "openrouter.ai" };""", "Hosts.Contains(uri.Host)",
            "Hosts.Contains(uri.Host)")]
    [InlineData("""private static readonly string[] Hosts = { "[|openrouter.ai|]", "x.com" };""", "", "Hosts[0] == uri.Host", "Hosts[0] == uri.Host")]
    public Task A_named_host_that_is_compared(string field, string newField, string expression, string newExpression)
    {
        return VerifyCS.VerifyCodeFixAsync(Source(field, expression),
            Source(newField.Length > 0 ? newField : expression == newExpression ? field
                : field.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), newExpression));

        static string Source(string field, string expression) =>
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            class C
            {
                {{field}}
                object M(Uri uri) => {{expression}};
                static bool Matches(string host, string other) => host == other;
            }
            """;
    }

    [Theory]
    [InlineData("""bool M(string host) => host == "[|openrouter.ai|]";""", """bool M(string host) => host == "api.phaseo.app" || host == "openrouter.ai";""")]
    [InlineData("""bool M(string host) => host is "[|openrouter.ai|]";""", """bool M(string host) => host is "api.phaseo.app" || host is "openrouter.ai";""")]
    [InlineData("""bool M(string host) => host != "[|openrouter.ai|]" && host.Length > 1;""",
        """bool M(string host) => host != "api.phaseo.app" && host != "openrouter.ai" && host.Length > 1;""")]
    [InlineData("""int M(string host) => host switch { "[|openrouter.ai|]" => 1, _ => 0 };""",
        """int M(string host) => host switch { "api.phaseo.app" => 1, "openrouter.ai" => 1, _ => 0 };""")]
    public Task An_older_language_gets_a_form_that_it_knows(string member, string newMember) => new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestCode = $"class C {{ {member} }}",
        FixedCode = $"class C {{ {newMember} }}",
        SolutionTransforms = { static (solution,
            project) => solution.WithProjectParseOptions(project,
                new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp8)) },
    }.RunAsync();

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

            [InlineData("api.example.com", true)]
            void Knows(string host, bool known) { }
        }
        """);

    [Theory]
    [InlineData("""switch (uri.Host) { case "[|openrouter.ai|]": case "www.openrouter.ai": return 1; default: return 0; }""",
        """switch (uri.Host) { case "api.phaseo.app": case "openrouter.ai": case "www.openrouter.ai": return 1; default: return 0; }""")]
    [InlineData("""return uri.Host switch { "[|www.openrouter.ai|]" => 1, "openrouter.ai" => 2, _ => 0 };""",
        """return uri.Host switch { "api.phaseo.app" or "www.openrouter.ai" => 1, "openrouter.ai" => 2, _ => 0 };""")]
    [InlineData(""""
        return uri.Host switch
        {
            "[|openrouter.ai|]" => 1,
            """
            www.openrouter.ai
            """ => 2,
            _ => 0,
        };
        """",
        """"
        return uri.Host switch
        {
            "api.phaseo.app" or "openrouter.ai" => 1,
            """
            www.openrouter.ai
            """ => 2,
            _ => 0,
        };
        """")]
    [InlineData("""return uri.Host == "[|openrouter.ai|]" || uri.Host == "www.openrouter.ai";""",
        """return uri.Host is "api.phaseo.app" or "openrouter.ai" || uri.Host == "www.openrouter.ai";""")]
    public Task Of_two_old_names_the_first_one_brings_the_new_one(string statements, string newStatements) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Method(statements), Snippets.Method(newStatements));

    [Theory]
    [InlineData("""return uri.Host switch { "api." + "phaseo.app" => 1, "openrouter.ai" => 2, _ => 0 };""")]
    [InlineData("""switch (uri.Host) { case "openrouter.ai": return 1; case "api.phaseo.app": return 2; default: return 0; }""")]
    [InlineData("""return uri.Host is "api.phaseo.app" or "openrouter.ai";""")]
    [InlineData("""return uri.Host == "openrouter.ai" || uri.Host == "api.phaseo.app";""")]
    [InlineData("""return url.Contains("api.phaseo.app") || url.Contains("openrouter.ai");""")]
    [InlineData("""return new[] { "api.phaseo.app", "openrouter.ai" }.Contains(uri.Host);""")]
    [InlineData("""return "connect-src https://api.phaseo.app https://openrouter.ai";""")]
    public Task Where_both_are_there_nothing_is_said(string statements) => VerifyCS.VerifyAnalyzerAsync(Snippets.Method(statements));

    [Fact]
    public Task Tests_in_all_branches_of_an_if_directive_know_both()
    {
        return VerifyCS.VerifyCodeFixAsync(
            Source("host.Contains(\"[|openrouter.ai|]\")", "host.EndsWith(\"[|openrouter.ai|]\")"),
            Source("host.Contains(\"api.phaseo.app\") || host.Contains(\"openrouter.ai\")",
                "host.EndsWith(\"api.phaseo.app\") || host.EndsWith(\"openrouter.ai\")"));

        static string Source(string first, string second) =>
            $$"""
            class C
            {
            #if LEGACY
                bool M(string host) => {{first}};
            #else
                bool M(string host) => {{second}};
            #endif
            }

            """;
    }

    [Theory]
    [InlineData("https://gateway.example:8443/ai/v1", """uri.Host == "[|openrouter.ai|]" """, """uri.Host is "gateway.example" or "openrouter.ai" """)]
    [InlineData("https://gateway.example:8443/ai/v1", """url.Contains("[|openrouter.ai|]")""",
        """url.Contains("gateway.example") || url.Contains("openrouter.ai")""")]
    [InlineData("https://gateway.example:8443/ai/v1", """url.StartsWith("https://[|openrouter.ai|]/")""",
        """url.StartsWith("https://gateway.example:8443/") || url.StartsWith("https://openrouter.ai/")""")]
    [InlineData("http://localhost:5000/v1", """url.StartsWith("[|https://|]openrouter.ai")""",
        """url.StartsWith("http://localhost:5000") || url.StartsWith("https://openrouter.ai")""")]
    [InlineData("https://gateway.example/v1", """uri.Host.EndsWith(".[|openrouter.ai|]")""",
        """uri.Host.EndsWith(".gateway.example") || uri.Host.EndsWith(".openrouter.ai")""")]
    public Task A_host_name_is_compared_without_the_port_of_the_target(string option, string expression, string newExpression) =>
        new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestState = { Sources = { Snippets.Method($"return {expression};") }, AnalyzerConfigFiles = { Snippets.BaseUrlOption(option) } },
        FixedState = { Sources = { Snippets.Method($"return {newExpression};") } },
    }.RunAsync();

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://api.phaseo.app/v1")]
    public Task Tests_know_both_whether_the_URL_beside_them_has_moved_or_not(string url)
    {
        var rest = $$"""class D { string url = "{{url}}"; object root = new System.Uri("https://openrouter.ai"); }""";
        return new FixTest<HostTestAnalyzer, HostTestFixer>
        {
            TestState = { Sources = { Snippets.Method("return uri.Host == \"[|openrouter.ai|]\";"), rest } },
            FixedState = { Sources = { Snippets.Method("return uri.Host is \"api.phaseo.app\" or \"openrouter.ai\";"), rest } },
        }.RunAsync();
    }

    [Fact]
    public Task A_test_of_the_word_between_dots_has_no_light_bulb()
    {
        var source = Snippets.Method("return url.Contains(\"[|.openrouter.|]\");");
        return VerifyCS.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task The_light_bulb_names_the_host() => new FixTest<HostTestAnalyzer, HostTestFixer>
    {
        TestCode = Snippets.Method("return url.Contains(\"[|openrouter.ai|]\");"),
        FixedCode = Snippets.Method("return url.Contains(\"api.phaseo.app\") || url.Contains(\"openrouter.ai\");"),
        CodeActionEquivalenceKey = HostTestFixer.RewriteKey,
        CodeActionVerifier = (action, verifier) => verifier.Equal("Test api.phaseo.app", action.Title),
    }.RunAsync();
}
