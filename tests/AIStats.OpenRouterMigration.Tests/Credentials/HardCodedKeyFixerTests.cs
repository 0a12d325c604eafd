using AIStats.OpenRouterMigration.Credentials;
using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Credentials.HardCodedKeyAnalyzer,
    AIStats.OpenRouterMigration.Credentials.HardCodedKeyFixer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.HardCodedKey)]
public sealed class HardCodedKeyFixerTests
{
    private const string Key = HardCodedKeyAnalyzerTests.Key;
    private const string Read =
        "System.Environment.GetEnvironmentVariable(\"AI_STATS_API_KEY\") ?? throw new System.InvalidOperationException(\"Set AI_STATS_API_KEY.\")";

    /// <summary>A class around members, in which « » stand for the key before and for the read of the variable after.</summary>
    private static string Class(string members, string key) => $$"""
        using System.Collections.Generic;
        class Options
        {
            public Options(string key = "") { }
            public string Key { get; set; } = "";
        }
        class C
        {
            {{members.Replace("«»", key, StringComparison.Ordinal)}}
        }
        """;

    [Theory]
    [InlineData("string k = «»;")]
    [InlineData("static readonly string K = «»;")]
    [InlineData("string K { get; set; } = «»;")]
    [InlineData("string K => «»;")]
    [InlineData("string K() => «»;")]
    [InlineData("object K() { return «»; }")]
    [InlineData("Options K() { return new Options(«»); }")]
    [InlineData("Options K() { return new Options(key: «»); }")]
    [InlineData("Options K() { return new Options { Key = «» }; }")]
    [InlineData("object K() { var o = new Options(); o.Key = «»; return o; }")]
    [InlineData("object K() { return new[] { «» }; }")]
    [InlineData("object K() { return new { key = «» }; }")]
    [InlineData("""object K() { return new Dictionary<string, string> { { "key", «» } }; }""")]
    [InlineData("""object K() { return new Dictionary<string, string> { ["key"] = «» }; }""")]
    [InlineData("object K(string k) { return k ?? «»; }")]
    [InlineData("object K(bool b) { return b ? «» : null; }")]
    [InlineData("object K(bool b) { return b ? null : «»; }")]
    [InlineData("""object K() { return $"Bearer {«»}"; }""")]
    [InlineData("System.Func<string> k = () => «»;")]
    [InlineData("IEnumerable<string> K() { yield return «»; }")]
    [InlineData("class D : Options { D() : base(«») { } }")]
    public async Task Reads_the_variable_where_an_expression_may_stand(string members)
    {
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            var test = new FixTest<HardCodedKeyAnalyzer, HardCodedKeyFixer>
            {
                TestCode = Class(members, $"\"[|{Key}|]\""),
                FixedCode = Class(members, Read),
                CodeActionEquivalenceKey = HardCodedKeyFixer.ReadVariableKey,
                CodeActionVerifier = (action, verifier) => verifier.Equal("Read AI_STATS_API_KEY", action.Title),
            };
            test.SolutionTransforms.Add((solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(version)));
            await test.RunAsync();
        }
    }

    [Theory]
    [InlineData("int k = «».Length;")]
    [InlineData("bool K(string k) => k == «»;")]
    [InlineData("object K() { return (object)«»; }")]
    public Task Puts_parentheses_where_the_place_asks_for_them(string members) =>
        VerifyCS.VerifyCodeFixAsync(Class(members, $"\"[|{Key}|]\""), Class(members, $"({Read})"));

    [Theory]
    [InlineData("""
        @"
        """, """
        "
        """)]
    [InlineData(""""
        """
        """", """"
        """
        """")]
    public Task Takes_any_literal(string start, string end) =>
        VerifyCS.VerifyCodeFixAsync(Class("string k = «»;", $"{start}[|{Key}|]{end}"), Class("string k = «»;", Read));

    [Theory]
    [InlineData("const string K = «»;")]
    [InlineData("void M(string k = «») { }")]
    [InlineData("[System.Obsolete(«»)] void M() { }")]
    [InlineData("int M(string k) { const string K = «»; return K.Length; }")]
    [InlineData("int M(string k) { switch (k) { case «»: return 1; default: return 0; } }")]
    [InlineData("int M(string k) { switch (k) { case («»): return 1; default: return 0; } }")]
    [InlineData("int M(string k) { switch (k) { default: return 0; case «» when k.Length > 1: return 1; } }")]
    [InlineData("int M(string k) => k switch { «» => 1, _ => 0 };")]
    [InlineData("bool M(string k) => k is «»;")]
    [InlineData("bool M(string k) => k is («» or null);")]
    [InlineData("bool M(Options o) => o is { Key: «» };")]
    [InlineData("""string M() => «» ?? "";""")]
    [InlineData("static System.ReadOnlySpan<byte> K => «»u8;")]
    public Task Is_not_offered_where_only_a_constant_may_stand(string members) =>
        VerifyCS.VerifyCodeFixAsync(Class(members, $"\"[|{Key}|]\""), Class(members, $"\"[|{Key}|]\""));

    [Theory]
    [InlineData("""string k = "Bearer [|{0}|]";""")]
    [InlineData("""string k = $"[|{0}|]{{1}}";""")]
    [InlineData("""string k = "[|sk-or-v1-|]" + "{1}";""")]
    [InlineData("""string K(string k) => k + "[|{0}|]";""")]
    public Task Is_not_offered_where_the_key_is_a_part_of_the_string(string member)
    {
        var text = member.Replace("{{1}}", "{1 + 1}", StringComparison.Ordinal).Replace("{0}", Key, StringComparison.Ordinal)
            .Replace("{1}", HardCodedKeyAnalyzerTests.Secret, StringComparison.Ordinal);
        return VerifyCS.VerifyCodeFixAsync(Class(text, ""), Class(text, ""));
    }

    [Fact]
    public Task Top_level_statements_read_the_variable()
    {
        var test = new FixTest<HardCodedKeyAnalyzer, HardCodedKeyFixer>
        {
            TestCode = $"var key = \"[|{Key}|]\"; // mine\nconst string old = \"[|{Key}|]\";\nSystem.Console.WriteLine(key + old);\n",
            FixedCode = $"var key = {Read}; // mine\nconst string old = \"[|{Key}|]\";\nSystem.Console.WriteLine(key + old);\n",
        };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task The_option_names_another_variable()
    {
        var test = new FixTest<HardCodedKeyAnalyzer, HardCodedKeyFixer>
        {
            TestCode = Class("string k = «»;", $"\"[|{Key}|]\""),
            FixedCode = Class("string k = «»;", Read.Replace("AI_STATS", "PHASEO", StringComparison.Ordinal)),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.api_key_variable = PHASEO_API_KEY\n"));
        return test.RunAsync();
    }

    [Fact]
    public void A_person_looks_at_every_key_so_there_is_no_Fix_All() => Assert.Null(new HardCodedKeyFixer().GetFixAllProvider());
}
