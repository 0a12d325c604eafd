using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.MovedModel)]
public sealed class MovedModelAnalyzerTests
{
    [Theory]
    [InlineData("x-ai/grok-4.3", "spacex-ai/grok-4.3")]
    [InlineData("openai/gpt-chat-latest", "openai/chat-latest")]
    [InlineData("google/gemma-3-27b-it", "google/gemma-3-27b")]
    [InlineData("meta-llama/llama-3.3-70b-instruct", "meta/llama-3.3-70b")]
    [InlineData("openrouter/free", "phaseo/free")]
    public async Task The_message_names_the_new_id(string id, string newId)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal(RuleIds.MovedModel, found.Id);
        Assert.Equal($"AI Stats does not know '{id}'; write '{newId}' instead", found.Message());
    }

    [Fact]
    public async Task Where_the_new_id_is_a_case_already_the_message_says_so()
    {
        var found = await ModelMarkup.FindAsync("""class C { int M(string s) => s switch { "spacex-ai/grok-4.3" => 1, "x-ai/grok-4.3" => 2, _ => 0 }; }""");
        Assert.Equal("AI Stats does not know 'x-ai/grok-4.3'; 'spacex-ai/grok-4.3' is already here, so remove this one by hand",
            Assert.Single(found, diagnostic => diagnostic.Id == RuleIds.MovedModel).Message());
    }

    [Theory]
    [InlineData("""string model = "spacex-ai/grok-4.3";""")] // the new id
    [InlineData("""string model = "phaseo/free";""")] // an id of AI Stats
    [InlineData("""string model = "X-AI/Grok-4.3";""")] // in capitals, so nothing is certain
    public async Task Silent(string member) =>
        Assert.DoesNotContain(await ModelMarkup.FindAsync("class C { " + member + " }"), diagnostic => diagnostic.Id == RuleIds.MovedModel);
}
