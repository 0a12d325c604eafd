using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Headers of OpenRouter in files that are not C#.</summary>
[Trait("Rule", RuleIds.AttributionHeader)]
[Trait("Rule", RuleIds.OpenRouterTitleHeader)]
[Trait("Rule", RuleIds.UnreadHeader)]
public sealed class HeaderPassTests
{
    [Theory]
    // A request file.
    [InlineData("chat.http", """
        POST https://api.phaseo.app/v1/chat/completions
        HTTP-Referer: https://example.com
        X-Title: Example
        X-OpenRouter-Title: Example
        X-OpenRouter-Categories: a
        """, """
        POST https://api.phaseo.app/v1/chat/completions
        http-referer: https://example.com
        x-title: Example
        X-OpenRouter-Title: Example
        X-OpenRouter-Categories: a
        (4:1-18) AIS3002: AI Stats does not read 'X-OpenRouter-Title'; 'x-title' is already here, so remove this one
        (5:1-23) AIS3003: AI Stats does not read 'X-OpenRouter-Categories'; send X-App-Categories, which AI
            Stats reads since September 2026, or remove it
        """)]
    // The new header is there already.
    [InlineData("chat.http", """
        POST https://api.phaseo.app/v1/chat/completions
        X-AI-Stats-Title: Example
        X-OpenRouter-Title: Example
        X-Title: Example
        """, """
        POST https://api.phaseo.app/v1/chat/completions
        X-AI-Stats-Title: Example
        X-OpenRouter-Title: Example
        x-title: Example
        (3:1-18) AIS3002: AI Stats does not read 'X-OpenRouter-Title'; 'x-title' is already here, so remove this one
        """)]
    // A push service has one, beside OpenRouter.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Ntfy": { "X-Title": "Example" }, "Ai": { "X-Title": "Example" } }""",
        """{ "Url": "https://api.phaseo.app/v1", "Ntfy": { "X-Title": "Example" }, "Ai": { "x-title": "Example" } }""")]
    public void The_header_gets_its_new_name(string path, string text, string expected) =>
        Assert.Equal(expected, OnePass.OfRow(path, text));

    [Theory]
    [InlineData("a.json", """{ "Headers": { "X-Title": "Example" } }""", "")] // other services have a title as well
    // A comment is no evidence of OpenRouter.
    [InlineData("chat.http", """
        # https://openrouter.ai
        POST https://example.com
        X-Title: Example
        """, "(1:11-23) AIS1007: A comment mentions 'https://openrouter.ai'; change it by hand if it is no longer true")]
    // A word in a sentence is no header.
    [InlineData("a.json", """{ "Url": "https://api.phaseo.app/v1", "Text": "Send the header X-Title or HTTP-Referer." }""", "")]
    public void The_header_keeps_its_name(string path, string text, string said) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text));
}
