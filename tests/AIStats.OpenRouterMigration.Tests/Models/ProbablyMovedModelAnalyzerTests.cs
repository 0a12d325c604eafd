using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.ProbablyMovedModel)]
public sealed class ProbablyMovedModelAnalyzerTests
{
    [Theory]
    [InlineData("meta-llama/llama-4-scout", "meta/llama-4-scout", "other author")]
    [InlineData("mistralai/mistral-large-2512", "mistral/mistral-large-3.0", "the release of December 2025")]
    [InlineData("google/gemma-4-31b-it:free", "google/gemma-4-31b:free", "without '-it'")]
    public async Task The_message_names_the_new_id_and_why(string id, string newId, string why)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal(RuleIds.ProbablyMovedModel, found.Id);
        Assert.Equal($"AI Stats does not know '{id}'; it is probably '{newId}' ({why}), so compare the two",
            found.Message());
    }

    [Fact]
    public async Task Where_the_new_id_is_a_case_already_it_is_found_all_the_same()
    {
        var found = await ModelMarkup.FindAsync(
            """
            class C
            {
                int M(string s) => s switch { "meta/llama-4-scout" => 1, "meta-llama/llama-4-scout" => 2, _ => 0 };
            }
            """);
        var one = Assert.Single(found, diagnostic => diagnostic.Id == RuleIds.ProbablyMovedModel);
        Assert.StartsWith("AI Stats does not know 'meta-llama/llama-4-scout'; it is probably 'meta/llama-4-scout'", one.Message(),
            StringComparison.Ordinal);
        Assert.Empty(one.AdditionalLocations);
    }

    [Fact]
    public Task A_new_model_of_a_renamed_author_is_found_in_the_own_list() => ModelMarkup.VerifyAsync(
        """class C { string model = "{|AIS4002:x-ai/grok-9|}"; string other = "model" + ""; }""",
        ModelMarkup.Signal,
        ("/src/ai-stats.models.json", """{ "models": [ { "id": "spacex-ai/grok-9" } ] }"""));

    [Fact]
    public Task Silent_where_the_id_is_served() => ModelMarkup.VerifyAsync("""class C { string model = "{|AIS4005:mistral/mistral-large-3.0|}"; }""");
}
