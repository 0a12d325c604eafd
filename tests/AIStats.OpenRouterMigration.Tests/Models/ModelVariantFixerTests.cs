using AIStats.OpenRouterMigration.Models;
using AIStats.OpenRouterMigration.Rules.Models;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.ModelVariant)]
public sealed class ModelVariantFixerTests
{
    [Theory]
    [InlineData("""string model = "[|openai/gpt-4o:floor|]"; // cheap""", """string model = "openai/gpt-4o"; // cheap""",
        "Change 'openai/gpt-4o:floor' to 'openai/gpt-4o'")]
    [InlineData("""string model = "[|x-ai/grok-4.5:online|]";""", """string model = "spacex-ai/grok-4.5";""",
        "Change 'x-ai/grok-4.5:online' to 'spacex-ai/grok-4.5'")]
    [InlineData("""string model = "[|~anthropic/claude-opus-latest|]";""", """string model = "anthropic/claude-opus-latest";""",
        "Change '~anthropic/claude-opus-latest' to 'anthropic/claude-opus-latest'")]
    [InlineData("""string model = "[|@preset/mail|]";""", """string model = "@mail";""", "Change '@preset/mail' to '@mail'")]
    [InlineData("""string M(string model) => $"{model}[|:online|]";""", """string M(string model) => $"{model}";""", "Drop ':online'")]
    [InlineData("""string M(string model) => model + "[|:online|]";""", """string M(string model) => model + "";""", "Drop ':online'")]
    [InlineData(""""string M(string model) => model + [|""":online"""|];"""", """string M(string model) => model + "";""", "Drop ':online'")]
    public Task The_light_bulb(string before, string after, string title)
    {
        static string Source(string member) => "class C\r\n{\r\n    const string Url = \"https://api.phaseo.app/v1\";\r\n    " + member + "\r\n}\r\n";
        var test = new FixTest<ModelVariantAnalyzer, ModelVariantFixer>
        {
            TestCode = Source(before),
            FixedCode = Source(after),
            CodeActionEquivalenceKey = ModelVariantFixer.RewriteKey,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title),
        };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("openrouter/auto")]
    [InlineData("openai/gpt-4o@preset/mail")]
    [InlineData("openai/gpt-4-turbo:online")]
    public Task Without_a_served_id_there_is_none(string id)
    {
        var source = $$"""class C { const string Url = "https://api.phaseo.app/v1"; string model = "[|{{id}}|]"; }""";
        return new FixTest<ModelVariantAnalyzer, ModelVariantFixer> { TestCode = source, FixedCode = source }.RunAsync();
    }

    [Fact]
    public Task For_a_variant_that_is_a_string_of_its_own_there_is_none()
    {
        const string Source =
            """
            class C
            {
                const string Url = "https://api.phaseo.app/v1";
                const string OnlineSuffix = "[|:online|]";
                string M(string model) { model += "[|:nitro|]"; return model; }
            }
            """;
        return new FixTest<ModelVariantAnalyzer, ModelVariantFixer> { TestCode = Source, FixedCode = Source }.RunAsync();
    }
}
