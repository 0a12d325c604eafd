using AIStats.OpenRouterMigration.Models;
using AIStats.OpenRouterMigration.Rules.Models;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.ProbablyMovedModel)]
public sealed class ProbablyMovedModelFixerTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task The_light_bulb_changes_one_id(string lineEnd)
    {
        const string Source =
            """
            class C
            {
                const string Url = "https://api.phaseo.app/v1"; // kept
                string[] models = { /* a */ "[|meta-llama/llama-4-scout|]", "openai/gpt-4o" };
            }

            """;
        var test = new FixTest<ProbablyMovedModelAnalyzer, ProbablyMovedModelFixer>
        {
            TestCode = Source.ReplaceLineEndings(lineEnd),
            FixedCode = Source.Replace("[|meta-llama/llama-4-scout|]", "meta/llama-4-scout", StringComparison.Ordinal).ReplaceLineEndings(lineEnd),
            CodeActionEquivalenceKey = ProbablyMovedModelFixer.RewriteKey,
            CodeActionVerifier = (action,
                verifier) => verifier.Equal("Change 'meta-llama/llama-4-scout' to 'meta/llama-4-scout' (probable: other author)",
                    action.Title),
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Dotnet_format_leaves_it_to_a_person()
    {
        const string Source = """class C { string model = "meta-llama/llama-4-scout"; }""";
        return ModelMarkup.VerifyFormatAsync(Source, Source);
    }
}
