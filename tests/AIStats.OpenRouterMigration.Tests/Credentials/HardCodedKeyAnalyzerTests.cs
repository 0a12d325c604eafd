using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Credentials.HardCodedKeyAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.HardCodedKey)]
public sealed class HardCodedKeyAnalyzerTests
{
    /// <summary>The shape of a key, from digits that nobody would draw.</summary>
    internal const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    internal const string Key = "sk-or-v1-" + Secret;

    [Fact]
    public Task The_message_names_the_variable_and_not_the_key() => VerifyCS.VerifyAnalyzerAsync(
        $$"""class C { string key = "{|#0:{{Key}}|}"; }""",
        VerifyCS.Diagnostic().WithLocation(0)
            .WithMessage("An OpenRouter key is in source code; if it is real, revoke it, and read AI_STATS_API_KEY instead")
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData($$"""const string K = "[|{{Key}}|]";""")]
    [InlineData($$"""string k = @"[|{{Key}}|]";""")]
    [InlineData($$""""string k = """[|{{Key}}|]""";"""")]
    [InlineData($$"""static System.ReadOnlySpan<byte> K => "[|{{Key}}|]"u8;""")]
    [InlineData($$"""string k = "Bearer [|{{Key}}|]";""")]
    [InlineData($$"""string k = $"[|{{Key}}|] {1 + 1}";""")]
    [InlineData($$"""string k = "{\"key\":\"[|{{Key}}|]\"}";""")]
    [InlineData($$"""string k = "[|sk-or-v1-|]" + "{{Secret}}";""")]
    [InlineData($$"""[System.Obsolete("[|{{Key}}|]")] void M(string k = "[|{{Key}}|]") { }""")]
    [InlineData($$"""bool M(string k) => k is "[|{{Key}}|]";""")]
    [InlineData($$"""string k = "[|SK-OR-V1-{{Secret}}|]";""")]
    [InlineData($$"""string k = "[|sk-or-{{Secret}}|]";""")]
    [InlineData($$"""string k = "OPENROUTER_API_KEY=[|{{Key}}|]";""")]
    [InlineData($$"""string k = "[|{{Key}}|],[|{{Key}}|]";""")]
    [InlineData($$"""string k = "sk-or-… [|{{Key}}|]";""")]
    [InlineData("""string k = "[|sk-or-v1-0123456789abcdef|]";""")]
    [InlineData("""string k = "[|sk-or-v1-0123456701234567|]";""")]
    [InlineData("""string k = "[|sk-or-v1-abcdefghijklmno1|].";""")]
    public Task Reports_a_key_in_every_form_and_place_of_a_string(string member) => VerifyCS.VerifyAnalyzerAsync("class C\n{\n    " + member + "\n}\n");

    [Theory]
    [InlineData("sk-or-")] // the prefix alone
    [InlineData("sk-or-v1-")] // the prefix alone
    [InlineData("sk-or-...")] // a place holder
    [InlineData("sk-or-…")] // a place holder
    [InlineData("sk-or-test")] // a word
    [InlineData("sk-or-v1-test-key")] // words
    [InlineData("sk-or-v1-your-key-here")] // words
    [InlineData("sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")] // one character again and again
    [InlineData("sk-or-v1-00000000000000000000000000000000")] // one character again and again
    [InlineData("sk-or-v1-a13fff**f")] // it is shortened
    [InlineData("sk-or-v1-0123456789abcde")] // too short
    [InlineData("sk-or-v1-0123456012345601234560")] // too few different characters
    [InlineData("sk-or-v1-abcdefghijklmnop")] // letters in the order of the alphabet
    [InlineData("sk-or-v1-01234567-01234567-01234567")] // a pattern that repeats
    [InlineData("sk-or-v1-01234567_0123456789abcdef")] // another separator
    [InlineData("sk-or-v1-YOUR_OPENROUTER_API_KEY_HERE_1")] // a place holder in capitals
    [InlineData("sk-0123456789abcdef0123456789abcdef")] // a key of OpenAI
    [InlineData("phaseo_v1_sk_0123456789abcdef_0123456789abcdef")] // a key of AI Stats
    public Task Prefixes_place_holders_and_keys_of_others_are_no_keys(string text) => VerifyCS.VerifyAnalyzerAsync($$"""class C { string k = "{{text}}"; }""");

    [Fact]
    public Task A_key_in_a_comment_is_one_as_well() => VerifyCS.VerifyAnalyzerAsync(
        $"// string k = \"[|{Key}|]\";\nclass C {{ /* [|{Key}|] */ }}\n/// <summary>[|{Key}|].</summary>\nclass D {{ }} // sk-or-v1-your-key\n");

    [Fact]
    public Task Reports_in_branches_that_are_not_compiled() => VerifyCS.VerifyAnalyzerAsync($$"""
        class C
        {
        #if LIVE
            string k = "[|{{Key}}|]";
        #endif
        }
        """);

    [Theory]
    [InlineData("""string k = "…";""")]
    [InlineData("""const string K = "…";""")]
    [InlineData("""string k = "Bearer …";""")]
    [InlineData("""// …""")]
    [InlineData("""string k = $"…{1 + 1}";""")]
    [InlineData("""string k = "OPENROUTER_API_KEY=…";""")]
    [InlineData("""string k = "OpenRouter:…";""")]
    [InlineData("""string k = "OpenRouter-…";""")]
    [InlineData("""string k = "X-OpenRouter-…";""")]
    [InlineData("""string k = "X-OpenRouter-Title: …";""")]
    [InlineData("""string k = "HTTP-Referer: …";""")]
    [InlineData("""string k = "OPENROUTER_…";""")]
    [InlineData("""string k = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY") ?? "…";""")]
    [InlineData("""string K() => ((System.Func<string, string>)(s => s))("…");""")]
    public async Task No_part_of_a_key_is_in_any_diagnostic_of_any_rule_for_keys_and_headers(string member)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new ApiKeyVariableAnalyzer(), new HardCodedKeyAnalyzer(), new OtherVariableAnalyzer(),
            new ConfigurationKeyAnalyzer(),
            new AIStats.OpenRouterMigration.Rules.Headers.AttributionHeaderAnalyzer(),
                new AIStats.OpenRouterMigration.Rules.Headers.OpenRouterTitleHeaderAnalyzer(),
                    new AIStats.OpenRouterMigration.Rules.Headers.UnreadHeaderAnalyzer()];
        var tree = CSharpSyntaxTree.ParseText("class C\n{\n    " + member.Replace("…", Key, StringComparison.Ordinal) + "\n}\n");
        var compilation = CSharpCompilation.Create("Keys", [tree], TestReferences.Net);
        var diagnostics = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();

        Assert.Contains(diagnostics, diagnostic => string.Equals(diagnostic.Id, RuleIds.HardCodedKey, StringComparison.Ordinal));
        foreach (var text in diagnostics.SelectMany(Texts))
        {
            for (var i = 0; i + 6 <= Secret.Length; i++)
                Assert.DoesNotContain(Secret.Substring(i, 6), text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>All that a host may write to a log or a SARIF file.</summary>
    private static IEnumerable<string> Texts(Diagnostic diagnostic) =>
    [
        diagnostic.GetMessage(CultureInfo.InvariantCulture),
        diagnostic.ToString(),
        diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture),
        diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture),
        .. diagnostic.Properties.Keys,
        .. diagnostic.Properties.Values.OfType<string>(),
        .. diagnostic.AdditionalLocations.Select(location => location.ToString()),
    ];

    [Fact]
    public Task The_option_names_another_variable()
    {
        var test = new RuleTest<HardCodedKeyAnalyzer> { TestCode = $$"""class C { const string K = "{|#0:{{Key}}|}"; }""" };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nai_stats_migration.api_key_variable = PHASEO_API_KEY\n"));
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithArguments("source code", "read PHASEO_API_KEY instead"));
        return test.RunAsync();
    }
}
