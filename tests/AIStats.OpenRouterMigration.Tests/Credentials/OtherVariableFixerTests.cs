using AIStats.OpenRouterMigration.Credentials;
using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Credentials.ConnectedVerifier<AIStats.OpenRouterMigration.Rules.Credentials.OtherVariableAnalyzer,
    AIStats.OpenRouterMigration.Credentials.OtherVariableFixer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.OtherVariable)]
public sealed class OtherVariableFixerTests
{
    [Fact]
    public Task Only_the_variable_of_the_base_URL_changes() => VerifyCS.VerifyCodeFixAsync(
        """
        class C
        {
            string? a = System.Environment.GetEnvironmentVariable("[|OPENROUTER_BASE_URL|]"); // OPENROUTER_BASE_URL
            string? b = System.Environment.GetEnvironmentVariable("[|OPENROUTER_MODEL|]");
            string c = @"[|MY_OPENROUTER_BASE_URL|] [|OPENROUTER_BASE_URL|]";
            int d = "[|OPENROUTER_BASE_URL|]=".Length;
            string e = "Keys begin with [|sk-or-|].";
        }
        """,
        """
        class C
        {
            string? a = System.Environment.GetEnvironmentVariable("AI_STATS_BASE_URL"); // OPENROUTER_BASE_URL
            string? b = System.Environment.GetEnvironmentVariable("[|OPENROUTER_MODEL|]");
            string c = @"[|MY_OPENROUTER_BASE_URL|] AI_STATS_BASE_URL";
            int d = "AI_STATS_BASE_URL=".Length;
            string e = "Keys begin with [|sk-or-|].";
        }
        """);

    [Fact]
    public Task Fix_All_does_not_depend_on_what_the_first_finding_can_do() => VerifyCS.VerifyCodeFixAsync(
        "class C\r\n{\r\n    string a = \"[|OPENROUTER_MODEL|]\";\r\n    string b = \"[|OPENROUTER_BASE_URL|]\";\r\n}\r\n",
        "class C\r\n{\r\n    string a = \"[|OPENROUTER_MODEL|]\";\r\n    string b = \"AI_STATS_BASE_URL\";\r\n}\r\n");

    [Theory]
    [InlineData("""object M(string s) => s.StartsWith("[|OPENROUTER_BASE_URL|]=") ? s.Substring(20) : s;""")]
    [InlineData("""object M(string s) => s switch { "AI_STATS_BASE_URL" => 1, "[|OPENROUTER_BASE_URL|]" => 2, _ => 3 };""")]
    [InlineData("""object o = new System.Collections.Generic.Dictionary<string, int> { ["[|OPENROUTER_BASE_URL|]"] = 1, ["AI_STATS_BASE_URL"] = 2 };""")]
    [InlineData("""object o = new[] { "AI_STATS_BASE_URL", "[|OPENROUTER_BASE_URL|]" };""")]
    [InlineData("""object M(string s) => s + "[|OPENROUTER_BASE_URL|]";""")]
    [InlineData("""string s = "[|OPENROUTER_BASE_URL|]"; public string? OPENROUTER_BASE_URL { get; set; }""")]
    public Task Counted_lengths_doubles_and_parts_of_names_are_left_to_a_person(string member)
    {
        var source = $$"""class C { {{member}} }""";
        return VerifyCS.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public async Task The_option_names_another_variable()
    {
        var test = new FixTest<OtherVariableAnalyzer, OtherVariableFixer>
        {
            TestCode = """class C { string s = "[|OPENROUTER_BASE_URL|]"; }""",
            FixedCode = """class C { string s = "PHASEO_BASE_URL"; }""",
            CodeActionEquivalenceKey = OtherVariableFixer.RewriteKey,
            CodeActionVerifier = (action, verifier) => verifier.Equal("Use PHASEO_BASE_URL", action.Title),
        };
        test.TestState.Sources.Add(GatewayCode.Address);
        test.FixedState.Sources.Add(GatewayCode.Address);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.base_url_variable = PHASEO_BASE_URL\n"));
        await test.RunAsync();
    }
}
