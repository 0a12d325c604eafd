using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.UnservedModel)]
public sealed class UnservedModelAnalyzerTests
{
    [Theory]
    [InlineData("anthropic/claude-3.5-sonnet",
        "no provider offers it, and the closest are 'anthropic/claude-sonnet-4.5', 'anthropic/claude-sonnet-4.6'")]
    [InlineData("deepseek/deepseek-r1-0528:free",
        "the closest are 'deepseek/deepseek-r1-2025-05-28', 'deepseek/deepseek-r1'")]
    [InlineData("deepseek/deepseek-chat:free", "the closest are 'deepseek/deepseek-v3', 'deepseek/deepseek-r1', 'deepseek/deepseek-v3.2'")]
    [InlineData("google/gemini-2.5-flash-preview",
        "the closest are 'google/gemini-2.5-flash', 'google/gemini-2.5-flash-lite'")]
    [InlineData("mistralai/mistral-small-3.2-24b-instruct:free", "the closest is 'mistral/mistral-small-24b-2501'")]
    [InlineData("mistralai/mistral-large-2407", "the closest is 'mistral/mistral-large-3.0'")]
    [InlineData("qwen/qwen-2.5-coder-32b-instruct",
        "no provider offers it, and the closest is 'qwen/qwen3-coder-30b-a3b'")]
    [InlineData("openai/gpt-99-imaginary", "the closest are 'openai/gpt-5.5', 'openai/gpt-5.4', 'openai/gpt-5.2'")]
    [InlineData("mistralai/mistral-7b-instruct",
        "no provider offers it, and it serves no model like it, so choose one from GET /v1/models")]
    [InlineData("cohere/command-a",
        "no provider offers it, and it serves no model like it, so choose one from GET /v1/models")]
    public async Task The_message_names_what_is_closest(string id, string advice)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal(RuleIds.UnservedModel, found.Id);
        Assert.Equal($"AI Stats does not serve '{id}'; {advice}", found.Message());
    }

    [Fact]
    public async Task A_name_without_an_author_has_a_family_too()
    {
        var found = Assert.Single(await ModelMarkup.FindAsync("""class OpenRouterClient { string model = "claude-2.1"; }"""));
        Assert.StartsWith("AI Stats does not serve 'claude-2.1'; it is retired there, and the closest are 'anthropic/claude-", found.Message(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""string model = "unheard-of/model";""")] // no author that is known
    [InlineData("""string image = "google/gemma-99";""")] // no model is asked for
    [InlineData("""string model = "openai/gpt-4o";""")] // it is served: AIS4005
    public async Task Silent(string member) =>
        Assert.DoesNotContain(await ModelMarkup.FindAsync("class C { " + member + " }"), diagnostic => diagnostic.Id == RuleIds.UnservedModel);
}
