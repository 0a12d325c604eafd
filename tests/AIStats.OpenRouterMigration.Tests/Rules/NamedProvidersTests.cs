using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>Whether a text of a settings file names another provider.</summary>
[Trait("Area", "Rules")]
public sealed class NamedProvidersTests
{
    [Theory]
    [InlineData("Groq")]
    [InlineData("groq")]
    [InlineData("by Groq.")]
    [InlineData("Groq: fast")]
    [InlineData("Hugging Face")]
    [InlineData("LM Studio 2")]
    [InlineData("Together AI")]
    [InlineData("TogetherAi")]
    [InlineData("fal.ai")]
    [InlineData("(azure)")]
    [InlineData("Altogether azure")]
    [InlineData("https://groq.com/docs")]
    [InlineData("https://api.groq.com/openai/v1")]
    [InlineData("api.groq.com")]
    [InlineData("my.groq.example/v1")]
    [InlineData("https://westus.azure.example/api")]
    [InlineData("westus.inference.azure.example")]
    [InlineData("url=https://groq.com/x")]
    public void A_label_and_an_address_are_names(string text)
    {
        Assert.True(ProviderMentions.AreNamedIn(text, "Name", isLine: false));
        Assert.True(ProviderMentions.AreNamedIn(text, key: null, isLine: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OpenRouter")]
    [InlineData("Altogether")]
    [InlineData("falcon")]
    [InlineData("groq/some-model")]
    [InlineData("azure/some-model")]
    [InlineData("/groq")]
    [InlineData("/groq/v1.json")]
    [InlineData(".ollama/api")]
    [InlineData("https://azure.com/docs")]
    [InlineData("https://app.vercel.example/terms")]
    [InlineData("Ask Groq about it")]
    [InlineData("Groq\nand more")]
    [InlineData("{groq}")]
    [InlineData("""the "groq" one""")]
    public void A_path_a_page_a_sentence_and_a_template_are_no_names(string text) => Assert.False(ProviderMentions.AreNamedIn(text, "Name", isLine: false));

    [Theory]
    [InlineData("Groq", "SystemPrompt", false)]
    [InlineData("Groq", "content", false)]
    [InlineData("Groq", "Description", false)]
    [InlineData("Groq", "Provider", true)]
    [InlineData("https://groq.com/docs", "Text", true)]
    [InlineData("api.groq.com", "message", true)]
    [InlineData("groq.example/inference", "instruction", true)]
    [InlineData("groq.example/inference: fast", "instruction", true)]
    [InlineData("https://azure.com/api", "text", true)]
    [InlineData("https://azure.com/docs azure", "text", false)]
    public void What_is_told_to_a_person_or_a_model_names_one_by_its_address_only(string text, string key, bool expected) =>
        Assert.Equal(expected, ProviderMentions.AreNamedIn(text, key, isLine: false));

    [Theory]
    [InlineData("provider: groq", "provider", true)]
    [InlineData(""" provider: "fal" """, "provider", true)]
    [InlineData(""" "fal" """, null, true)]
    [InlineData(""" "fal": "https://example.org/x" """, null, true)]
    [InlineData(""" provider: "falcon" """, "provider", false)]
    [InlineData("- name: This one is for Groq and no other", null, true)]
    [InlineData("  url: https://api.groq.com/openai/v1", "url", true)]
    [InlineData("  note: see https://example.org, groq", "text", false)]
    [InlineData("  note: see https://example.org, groq", "note", true)]
    [InlineData("model: groq/some-model", "model", false)]
    [InlineData("model: groq/some-model groq", "model", true)]
    [InlineData("image: azure/api", null, false)]
    public void A_line_holds_one_among_other_words(string line, string? key, bool expected) =>
        Assert.Equal(expected, ProviderMentions.AreNamedIn(line, key, isLine: true));
}
