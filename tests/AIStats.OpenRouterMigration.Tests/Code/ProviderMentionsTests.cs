using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>Whether a text of a settings file names another provider: as a label or an address, not in a sentence, an id or a name of something else.</summary>
[Trait("Area", "Code")]
public sealed class ProviderMentionsTests
{
    [Theory]
    [InlineData("groq", null, false, true)]
    [InlineData("Groq is fast and cheap", null, false, false)]
    [InlineData("Groq", null, true, true)]
    [InlineData("provider: groq", null, true, true)]
    [InlineData("groq", "Prompt", false, false)]
    [InlineData("https://api.groq.com/v1", "Prompt", false, true)]
    [InlineData("https://api.groq.com", "Url", false, true)]
    [InlineData("groq/llama-3", null, false, false)]
    [InlineData("api.groq.com", null, false, true)]
    [InlineData("groq.", null, false, true)]
    [InlineData("{ groq }", null, false, false)]
    [InlineData("""a "groq" """, null, false, false)]
    [InlineData("x=groq;y", null, true, true)]
    [InlineData("https://example.com/groq", null, false, true)]
    [InlineData("anthropic", null, false, false)]
    [InlineData("together", null, false, true)]
    [InlineData("altogether", null, false, false)]
    [InlineData("https://together.ai/x", null, false, true)]
    [InlineData("https://together.example.com", null, false, false)]
    [InlineData("my groq model", null, false, true)]
    [InlineData("my own groq model", null, false, false)]
    public void A_provider_is_named(string text, string? key, bool isLine, bool expected) =>
        Assert.Equal(expected, ProviderMentions.AreNamedIn(text, key, isLine));
}
