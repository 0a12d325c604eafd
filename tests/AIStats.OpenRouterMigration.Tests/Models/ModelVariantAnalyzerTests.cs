using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

[Trait("Rule", RuleIds.ModelVariant)]
public sealed class ModelVariantAnalyzerTests
{
    [Theory]
    [InlineData("openai/gpt-4o:nitro", """
        drop ':nitro' and send provider.sort = "throughput"
        """)]
    [InlineData("openai/gpt-4o:floor", """
        drop ':floor' and send provider.sort = "price"
        """)]
    [InlineData("openai/gpt-4o:online", "drop ':online' and send the tool 'phaseo:web_search'")]
    [InlineData("deepseek/deepseek-r1:thinking", "drop ':thinking' and send a reasoning object")]
    [InlineData("openai/gpt-4o:extended", "drop ':extended', which has no counterpart")]
    [InlineData("z-ai/glm-4.6:exacto", "drop ':exacto', which has no counterpart")]
    [InlineData("openai/gpt-4o:beta", "drop ':beta', which has no counterpart")]
    [InlineData("~anthropic/claude-opus-latest", "write 'anthropic/claude-opus-latest' instead")]
    [InlineData("~openai/gpt-mini-latest", "write 'openai/gpt-5.4-mini' instead")]
    [InlineData("~google/unheard-of-latest", "it has no names with a tilde, so name a model")]
    [InlineData("openrouter/auto", "it has no such router ('phaseo/auto' is open to few teams), so name a model")]
    [InlineData("@preset/mail", "write the preset as '@mail'")]
    [InlineData("openai/gpt-4o@preset/mail", "it takes a model or a preset ('@name'), not both")]
    public async Task The_message_names_what_replaces_it(string id, string advice)
    {
        var found = Assert.Single(await ModelMarkup.FindAsync($$"""class C { string model = "{{id}}"; }"""));
        Assert.Equal(RuleIds.ModelVariant, found.Id);
        Assert.Equal($"AI Stats does not resolve '{id}'; {advice}", found.Message());
    }

    [Theory]
    [InlineData("""string Search(string model) => model + "{|AIS4004::online|}";""")]
    [InlineData("""string Search(string Model, bool web) => web ? $"{Model}{|AIS4004::online|}" : Model;""")]
    [InlineData("""string Fast(string id) { var model = id + "{|AIS4004::nitro|}"; return model; }""")]
    [InlineData("""string Status(string user) => user + ":online";""")] // added to a user
    [InlineData("""bool IsOnline(string model) => model.EndsWith("{|AIS4004::online|}");""")]
    [InlineData("""string Say(string model) => $" {model}:online";""")] // a blank comes before the id
    [InlineData("""string Say(string model) => $"{model} is {model}:online";""")] // a sentence
    public Task A_variant_that_is_added(string member) => ModelMarkup.VerifyAsync("class C { " + member + " }");
}
