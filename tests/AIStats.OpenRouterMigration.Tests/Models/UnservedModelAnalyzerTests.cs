using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.UnservedModel)]
public sealed class UnservedModelAnalyzerTests
{
    [Theory]
    [InlineData("anthropic/claude-3.5-sonnet",
        "it knows the model, but no provider there offers it at present; the closest it serves: 'anthropic/claude-sonnet-4.5', "
        + "'anthropic/claude-sonnet-4.6', 'anthropic/claude-sonnet-5'")]
    [InlineData("deepseek/deepseek-r1-0528:free",
        "the closest it serves: 'deepseek/deepseek-r1-2025-05-28', 'deepseek/deepseek-r1', 'deepseek/deepseek-r1-turbo'")]
    [InlineData("deepseek/deepseek-chat:free", "the closest it serves: 'deepseek/deepseek-v3', 'deepseek/deepseek-r1', 'deepseek/deepseek-v3.2'")]
    [InlineData("google/gemini-2.5-flash-preview",
        "the closest it serves: 'google/gemini-2.5-flash', 'google/gemini-2.5-flash-lite', 'google/gemini-3-flash-preview'")]
    [InlineData("mistralai/mistral-small-3.2-24b-instruct:free", "the closest it serves: 'mistral/mistral-small-24b-2501'")]
    [InlineData("mistralai/mistral-large-2407", "the closest it serves: 'mistral/mistral-large-3.0'")]
    [InlineData("qwen/qwen-2.5-coder-32b-instruct",
        "it knows the model, but no provider there offers it at present; the closest it serves: 'qwen/qwen3-coder-30b-a3b'")]
    [InlineData("openai/gpt-99-imaginary", "the closest it serves: 'openai/gpt-5.5', 'openai/gpt-5.4', 'openai/gpt-5.2'")]
    [InlineData("mistralai/mistral-7b-instruct",
        "it knows the model, but no provider there offers it at present; it serves nothing of that family and about that size, so choose from GET /v1/models")]
    [InlineData("cohere/command-a",
        "it knows the model, but no provider there offers it at present; it serves nothing of that family and about that size, so choose from GET /v1/models")]
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
        Assert.StartsWith("AI Stats does not serve 'claude-2.1'; the model is retired there; the closest it serves: 'anthropic/claude-", found.Message(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""string model = "unheard-of/model";""")] // no author that is known
    [InlineData("""string image = "google/gemma-99";""")] // no model is asked for
    [InlineData("""string model = "openai/gpt-4o";""")] // it is served: AIS4005
    public async Task Silent(string member) =>
        Assert.DoesNotContain(await ModelMarkup.FindAsync("class C { " + member + " }"), diagnostic => diagnostic.Id == RuleIds.UnservedModel);
}
