using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>Texts that people read in files that are not C#: all of a text changes, or nothing of it.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
[Trait("Rule", RuleIds.Mention)]
public sealed class TextPassTests
{
    [Theory]
    // Values that nobody has filled in, in each way to write them.
    [InlineData("a.json", """{ "text": "Use openrouter-key-here, OPENROUTER-KEY-HERE or your_openrouter_key with OPENROUTER_API_KEY." }""",
        """{ "text": "Use ai-stats-key-here, AI-STATS-KEY-HERE or your_ai_stats_key with AI_STATS_API_KEY." }""")]
    // Another entry's text.
    [InlineData("Texts.resx", """
        <root>
          <data name="Key"><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        <root>
          <data name="Key"><value>Set AI_STATS_API_KEY</value></data>
        </root>
        """, "Texts.de.resx", """
        <root>
          <data name="Key"><value>Setze OPENROUTER_API_KEY</value></data>
          <data name="Other"><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    // Another resource's text.
    [InlineData("Texts.resx", """
        <root>
          <data name="Key"><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        <root>
          <data name="Key"><value>Set AI_STATS_API_KEY</value></data>
        </root>
        """, "More.de.resx", """
        <root>
          <data name="Key"><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    // Of another folder.
    [InlineData("a/Texts.resx", """
        <root>
          <data name="Key"><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        <root>
          <data name="Key"><value>Set AI_STATS_API_KEY</value></data>
        </root>
        """, "b/Texts.de.resx", """
        <root>
          <data name="Key"><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    // Texts that stand in no entry.
    [InlineData("Texts.resx", """
        <root>
          <value>Set OPENROUTER_API_KEY</value>
        </root>
        """, """
        <root>
          <value>Set AI_STATS_API_KEY</value>
        </root>
        """, "Texts.de.resx", """
        <root>
          <value>OPENROUTER_API_KEY has a free tier</value>
        </root>
        """)]
    // An entry without a name.
    [InlineData("Texts.resx", """
        <root>
          <data ><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        <root>
          <data ><value>Set AI_STATS_API_KEY</value></data>
        </root>
        """, "Texts.de.resx", """
        <root>
          <data ><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    // A file that is no resource has no translations.
    [InlineData("a.xml", """
        <root>
          <data name="Key"><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        <root>
          <data name="Key"><value>Set AI_STATS_API_KEY</value></data>
        </root>
        """, "a.de.xml", """
        <root>
          <data name="Key"><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    public void The_text_moves(string path, string text, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow(path, text, others));

    [Theory]
    // A translation that cannot change.
    [InlineData("Texts.resx", """
        <root>
          <data name="Key"><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        (2:31-48) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; its translation in 'Texts.de.resx'
            has no fix, so change all of them by hand
        """, "Texts.de.resx", """
        <root>
          <data name="Key"><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    // On lines of its own.
    [InlineData("Texts.resx", """
        <root>
          <data name="Key" xml:space="preserve">
            <value>Set OPENROUTER_API_KEY</value>
          </data>
        </root>
        """, """
        (3:16-33) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; its translation in 'Texts.de.resx'
            has no fix, so change all of them by hand
        """, "Texts.de.resx", """
        <root>
          <data name="Key" xml:space="preserve">
            <value>OPENROUTER_API_KEY has a free tier</value>
          </data>
        </root>
        """)]
    // Windows has a folder for each language.
    [InlineData("en/Resources.resw", """
        <root>
          <data name="Key"><value>Set OPENROUTER_API_KEY</value></data>
        </root>
        """, """
        (2:31-48) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; its translation in
            'de/Resources.resw' has no fix, so change all of them by hand
        """, "de/Resources.resw", """
        <root>
          <data name="Key"><value>OPENROUTER_API_KEY has a free tier</value></data>
        </root>
        """)]
    // Headers and names in a document.
    [InlineData("notes.md", "Send HTTP-Referer and X-OpenRouter-Title, OPENROUTER_MODEL and OPENROUTER_API_KEY.",
        "(1:64-81) AIS1007: A document (4 places) mentions 'OPENROUTER_API_KEY'; write 'AI_STATS_API_KEY' by hand")]
    // Headers stay where the connection stays.
    [InlineData("chat.http", """
        POST https://openrouter.ai/api/v1/chat/completions
        HTTP-Referer: https://example.com
        X-Title: Example
        X-OpenRouter-Title: Example
        Authorization: Bearer {{OPENROUTER_API_KEY}}
        """, """
        (1:14-30) AIS1001: 'https://openrouter.ai/api/v1/chat/completions' is an OpenRouter endpoint; it
            stays, because 'sk-or-' in C.cs(3) chooses the URL by the key
        (2:1-12) AIS3001: 'HTTP-Referer' attributes requests on OpenRouter; it stays, because 'sk-or-' in
            C.cs(3) chooses the URL by the key
        (3:1-7) AIS3001: 'X-Title' attributes requests on OpenRouter; it stays, because 'sk-or-' in C.cs(3)
            chooses the URL by the key
        (4:1-18) AIS3002: AI Stats does not read 'X-OpenRouter-Title'; it stays, because 'sk-or-' in C.cs(3)
            chooses the URL by the key
        (5:25-42) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; no code of this project reads it,
            so rename it together with the program that reads it
        """, "C.cs", """
        class C
        {
            string Url(string key) => key.StartsWith("sk-or-") ? "https://openrouter.ai/api/v1" : "https://api.openai.com/v1";
        }
        """)]
    public void The_text_stays(string path, string text, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? text : text + "\n" + said, OnePass.OfRow(path, text, others));
}
