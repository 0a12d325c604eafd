using AIStats.OpenRouterMigration.Tests.Endpoints;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Endpoints.EndpointUrlAnalyzer,
    AIStats.OpenRouterMigration.Endpoints.EndpointUrlFixer>;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>Which strings must not become the same.</summary>
[Trait("Area", "Rules")]
public sealed class DuplicatesTests
{
    /// <summary>Test data as the usual test libraries have it.</summary>
    private const string Attributes = """

        [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
        class InlineDataAttribute : System.Attribute { public InlineDataAttribute(params object[] data) { } }
        [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
        class TestCaseAttribute : System.Attribute { public TestCaseAttribute(params object[] data) { } }
        class TheoryAttribute : System.Attribute { }

        """;

    private static string Move(string code) => code.Replace("[|openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal);

    private static string MoveBoth(string code) => Move(code).Replace("[|www.openrouter.ai/api|]", "api.phaseo.app", StringComparison.Ordinal);

    [Theory]
    [InlineData("""return new Dictionary<string, int> { ["https://[|openrouter.ai/api|]/v1"] = 1, ["https://[|www.openrouter.ai/api|]/v1"] = 2 };""")]
    [InlineData("""return new Dictionary<string, int> { { "https://[|openrouter.ai/api|]/v1", 1 }, { "https://[|www.openrouter.ai/api|]/v1", 2 } };""")]
    [InlineData(
        """var d = new Dictionary<string, int>(); d.Add("https://[|openrouter.ai/api|]/v1", 1); d.Add("x", 2); """
        + """d.Add("https://[|www.openrouter.ai/api|]/v1", 3); return d;""")]
    [InlineData(
        """var d = new Dictionary<string, int>(); d.Add("https://[|www.openrouter.ai/api|]/v1", 1); d.Add("https://api.phaseo.app/v1", 2); """
        + """return d;""")]
    public Task The_second_of_two_that_would_become_the_same_stays(string statements) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Method(statements), Snippets.Method(Move(statements)));

    [Theory]
    [InlineData("""return new[] { "https://[|openrouter.ai/api|]/v1", "https://[|www.openrouter.ai/api|]/v1" };""")]
    [InlineData("""return new { A = "https://[|openrouter.ai/api|]/v1", B = "https://[|www.openrouter.ai/api|]/v1" };""")]
    [InlineData("""return new Dictionary<string, string> { ["a"] = "https://[|openrouter.ai/api|]/v1", ["b"] = "https://[|www.openrouter.ai/api|]/v1" };""")]
    [InlineData("""return new Dictionary<string, string> { { "a", "https://[|openrouter.ai/api|]/v1" }, { "b", "https://[|www.openrouter.ai/api|]/v1" } };""")]
    [InlineData("""return new Exception { HelpLink = "https://[|openrouter.ai/api|]/v1", Source = "https://[|www.openrouter.ai/api|]/v1" };""")]
    [InlineData(
        """var d = new Dictionary<string, int>(); var e = new Dictionary<string, int>(); d.Add("https://[|openrouter.ai/api|]/v1", 1); """
        + """e.Add("https://[|www.openrouter.ai/api|]/v1", 2); return d;""")]
    [InlineData("""var l = new List<string>(); l.Add("https://[|openrouter.ai/api|]/v1"); l.Add("https://[|www.openrouter.ai/api|]/v1"); return l;""")]
    [InlineData(
        """var d = new Dictionary<string, string>(); d.Add("a", "https://[|openrouter.ai/api|]/v1"); """
        + """d.Add("b", "https://[|www.openrouter.ai/api|]/v1"); return d;""")]
    [InlineData("""return new Dictionary<string, string> { { "https://api.phaseo.app/v1", "a" }, { "b", "https://[|openrouter.ai/api|]/v1" } };""")]
    [InlineData("""return new Dictionary<string, string> { ["https://api.phaseo.app/v1"] = "a", ["b"] = "https://[|openrouter.ai/api|]/v1" };""")]
    public Task Two_that_stay_apart_both_move(string statements) =>
        VerifyCS.VerifyCodeFixAsync(Snippets.Method(statements), Snippets.Method(MoveBoth(statements)));

    /// <summary>What code compares with keeps the old value beside the new one: AIS1005.</summary>
    [Theory]
    [InlineData("""switch (url) { case "https://[|openrouter.ai/api|]/v1": case "https://[|www.openrouter.ai/api|]/v1": return 1; default: return 0; }""")]
    [InlineData("""return url switch { "https://[|openrouter.ai/api|]/v1" => 1, "https://[|www.openrouter.ai/api|]/v1" => 2, _ => 0 };""")]
    [InlineData("""return url is "https://[|openrouter.ai/api|]/v1" or "https://[|www.openrouter.ai/api|]/v1";""")]
    [InlineData("""return url switch { "[|openrouter.ai/api|]/v1" => 1, "[|www.openrouter.ai/api|]/v1" => 2, _ => 0 };""")]
    [InlineData("""return url switch { "GET https://[|openrouter.ai/api|]/v1?a" => 1, "GET https://[|www.openrouter.ai/api|]/v1?a" => 2, _ => 0 };""")]
    [InlineData("""return url switch { "https://api.phaseo.app/v1" => 1, "https://[|www.openrouter.ai/api|]/v1" => 2, _ => 0 };""")]
    [InlineData("""return url switch { "https://[|www.openrouter.ai/api|]/v1" => 1, "https://api.phaseo.app/v1" => 2, _ => 0 };""")]
    [InlineData("""return url == "https://[|openrouter.ai/api|]/v1" || url == "https://[|www.openrouter.ai/api|]/v1";""")]
    [InlineData("""return url != "https://[|openrouter.ai/api|]/v1" && url != "https://[|www.openrouter.ai/api|]/v1";""")]
    [InlineData("""return url == "https://[|www.openrouter.ai/api|]/v1" || key == "" || url == "https://api.phaseo.app/v1";""")]
    [InlineData("""return url.Equals("https://[|openrouter.ai/api|]/v1") || key == "" || url.Equals("https://[|www.openrouter.ai/api|]/v1");""")]
    [InlineData("""return url switch { "https://[|openrouter.ai/api|]/v1" => 1, "[|www.openrouter.ai/api|]/v1" => 2, _ => 0 };""")]
    [InlineData("""return url switch { "https://[|openrouter.ai/api|]/v1" => 1, "GET https://[|www.openrouter.ai/api|]/v1" => 2, _ => 0 };""")]
    [InlineData("""return url switch { "https://[|openrouter.ai/api|]/v1" => 1, "https://[|www.openrouter.ai/api|]/v1?a" => 2, _ => 0 };""")]
    [InlineData("""return url switch { "https://[|openrouter.ai/api|]/v1" => 1, "https://[|www.openrouter.ai/api|]/v1/responses" => 2, _ => 0 };""")]
    [InlineData(
        """switch (url) { case "https://[|openrouter.ai/api|]/v1": return 1; } switch (key) { case "https://[|www.openrouter.ai/api|]/v1": return """
        + """2; } return 0;""")]
    [InlineData("""return url == "https://[|openrouter.ai/api|]/v1" || key == "https://[|www.openrouter.ai/api|]/v1";""")]
    [InlineData("""return url == "https://[|openrouter.ai/api|]/v1" || url.StartsWith("https://[|www.openrouter.ai/api|]/v1");""")]
    [InlineData("""return string.Equals("https://[|openrouter.ai/api|]/v1", "https://[|www.openrouter.ai/api|]/v1") || key == "";""")]
    [InlineData("""switch (url) { case "https://[|openrouter.ai/api|]/v1": switch (key) { case "https://api.phaseo.app/v1": return 1; } break; } return 0;""")]
    [InlineData("""return url switch { "https://[|openrouter.ai/api|]/v1" => key is "https://api.phaseo.app/v1", _ => false };""")]
    public Task An_address_that_is_compared_with_is_left_to_another_rule(string statements) =>
        VerifyCS.VerifyAnalyzerAsync(Snippets.Method(statements.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""[InlineData("https://[|openrouter.ai/api|]/v1", 1)] [InlineData("https://[|www.openrouter.ai/api|]/v1", 1)] void M() { }""")]
    [InlineData("""[Theory, InlineData(1, "https://[|openrouter.ai/api|]/v1"), InlineData(1, "https://[|www.openrouter.ai/api|]/v1")] void M() { }""")]
    [InlineData("""[InlineData("https://api.phaseo.app/v1", 1)] [Theory] [InlineData("https://[|www.openrouter.ai/api|]/v1", 1)] void M() { }""")]
    public Task The_second_of_two_rows_of_test_data_stays(string member) =>
        VerifyCS.VerifyCodeFixAsync("class C { " + member + " }" + Attributes, "class C { " + Move(member) + " }" + Attributes);

    [Theory]
    [InlineData("""[InlineData("https://[|openrouter.ai/api|]/v1", 1)] [InlineData("https://[|www.openrouter.ai/api|]/v1", 2)] void M() { }""")]
    [InlineData("""[InlineData("https://[|openrouter.ai/api|]/v1")] [Theory] [InlineData("https://[|www.openrouter.ai/api|]/v1", 2)] void M() { }""")]
    [InlineData("""[InlineData("https://[|openrouter.ai/api|]/v1", 1, 2)] [InlineData("https://[|www.openrouter.ai/api|]/v1", 1)] void M() { }""")]
    [InlineData("""[TestCase("https://[|openrouter.ai/api|]/v1", 1)] [InlineData("https://[|www.openrouter.ai/api|]/v1", 1)] void M() { }""")]
    [InlineData("""[InlineData(1, "https://[|openrouter.ai/api|]/v1")] [InlineData("https://[|www.openrouter.ai/api|]/v1", 1)] void M() { }""")]
    [InlineData("""[InlineData("https://[|openrouter.ai/api|]/v1", 1)] void M() { } [InlineData("https://[|www.openrouter.ai/api|]/v1", 1)] void N() { }""")]
    public Task Rows_of_test_data_that_stay_apart_both_move(string member) =>
        VerifyCS.VerifyCodeFixAsync("class C { " + member + " }" + Attributes, "class C { " + MoveBoth(member) + " }" + Attributes);
}
