using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Documents and programs in other languages: one finding a file, which names the place that a program uses before others.</summary>
[Trait("Rule", RuleIds.Mention)]
public sealed class DocumentPassTests
{
    [Theory]
    // A variable comes before an address without a counterpart.
    [InlineData("a.md", "openrouter.ai, OPENROUTER_MODEL and OPENROUTER_API_KEY",
        "(1:37-54) AIS1007: A document (3 places) mentions 'OPENROUTER_API_KEY'; write 'AI_STATS_API_KEY' by hand")]
    // Nothing has a counterpart.
    [InlineData("a.md", "openrouter.ai and OPENROUTER_MODEL",
        "(1:1-13) AIS1007: A document (2 places) mentions 'openrouter.ai'; change it by hand if it is no longer true")]
    // One place.
    [InlineData("a.md", "Use openrouter.ai.", "(1:5-17) AIS1007: A document mentions 'openrouter.ai'; change it by hand if it is no longer true")]
    // A page that both have, with its scheme and without.
    [InlineData("a.md", "https://openrouter.ai/keys",
        "(1:9-26) AIS1007: A document mentions 'https://openrouter.ai/keys'; write 'https://phaseo.app/settings/keys' by hand")]
    // Without.
    [InlineData("a.md", "See openrouter.ai/keys.", "(1:5-22) AIS1007: A document mentions 'openrouter.ai/keys'; write 'phaseo.app/settings/keys' by hand")]
    // An address of the API.
    [InlineData("a.py", """
        url = "https://openrouter.ai/api/v1/chat/completions"
        """, """
        (1:16-52) AIS1007: A Python file mentions 'https://openrouter.ai/api/v1/chat/completions'; write
            'https://api.phaseo.app/v1/chat/completions' by hand
        """)]
    // Headers.
    [InlineData("a.ts", """
        headers["HTTP-Referer"] = "x"; headers["X-OpenRouter-Title"] = "y"
        """, "(1:10-21) AIS1007: A TypeScript file (2 places) mentions 'HTTP-Referer'; change it by hand if it is no longer true")]
    // A key.
    [InlineData("a.md", "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "(1:1-73) AIS2002: An OpenRouter key is in this file; if it is real, revoke it, and put a key of AI Stats in its place")]
    // A name inside an address is none of its own.
    [InlineData("a.md", "https://openrouter.ai/api/v1/chat/completions?k=OPENROUTER_A", """
        (1:9-45) AIS1007: A document (2 places) mentions 'https://openrouter.ai/api/v1/chat/completions';
            write 'https://api.phaseo.app/v1/chat/completions' by hand
        """)]
    [InlineData("a.md", "x-ai/grok-4.5 at api.phaseo.app", "")] // a model is not named
    public void The_document_is_named(string path, string text, string said) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text));
}
