using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

public sealed class UnservedModelAnalyzerTests
{
    [Theory]
    [InlineData("anthropic/claude-3.5-sonnet", "its catalog has it without a route; the closest it serves: 'anthropic/claude-sonnet-4.5', 'anthropic/claude-sonnet-4.6', 'anthropic/claude-sonnet-5'")]
    [InlineData("deepseek/deepseek-r1-0528:free", "the closest it serves: 'deepseek/deepseek-r1', 'deepseek/deepseek-r1-2025-05-28', 'deepseek/deepseek-v3'")]
    [InlineData("openai/gpt-99-imaginary", "the closest it serves: 'openai/gpt-5.5', 'openai/gpt-5.4', 'openai/gpt-5.2'")]
    [InlineData("mistralai/mistral-7b-instruct", "its catalog has it without a route; the closest it serves: 'mistral/mistral-nemo', 'mistral/mistral-large-2.1', 'mistral/mistral-large-3.0'")]
    [InlineData("cohere/command-a", "its catalog has it without a route; it serves nothing of that family, so choose from GET /v1/models")]
    public async Task The_message_names_what_is_closest(string id, string advice)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($"class C {{ string model = \"{id}\"; }}"));
        Assert.Equal(RuleIds.UnservedModel, found.Id);
        Assert.Equal($"AI Stats does not serve '{id}'; {advice}", found.Message());
    }

    [Theory]
    [InlineData("string model = \"unheard-of/model\";")]
    [InlineData("string image = \"google/gemma-99\";")]
    [InlineData("string model = \"openai/gpt-4o\";")]
    public async Task Silent(string member) =>
        Assert.DoesNotContain(await ModelMarkup.FindAsync("class C { " + member + " }"), diagnostic => diagnostic.Id == RuleIds.UnservedModel);
}
