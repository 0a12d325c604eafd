using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>The key of a program moves where an address of AI Stats stands in it already, that requests go to.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class MovedAddressPassTests
{
    [Theory]
    // An address.
    [InlineData("""
        class C
        {
            string text = "https://api.phaseo.app/v1";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        class C
        {
            string text = "https://api.phaseo.app/v1";
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        }
        (4:61-78) AIS2005: The key from 'OPENROUTER_API_KEY' goes to 'https://api.phaseo.app/v1', but AI
            Stats needs its own key; read that key here, or move the URL
        """)]
    // With blanks around it.
    [InlineData("""
        class C
        {
            string text = " https://api.phaseo.app/v1 ";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        class C
        {
            string text = " https://api.phaseo.app/v1 ";
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        }
        """)]
    // In quotes.
    [InlineData("""
        class C
        {
            string text = "use 'https://api.phaseo.app/v1' here";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        class C
        {
            string text = "use 'https://api.phaseo.app/v1' here";
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        }
        """)]
    // Two, of which one is in quotes.
    [InlineData("""
        class C
        {
            string text = "see https://api.phaseo.app/v1 or 'https://api.phaseo.app/v2' x";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        class C
        {
            string text = "see https://api.phaseo.app/v1 or 'https://api.phaseo.app/v2' x";
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        }
        """)]
    // In a file of settings.
    [InlineData("""class C { string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); }""",
        """class C { string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY"); }""", "a.json", """{ "Url": "https://api.phaseo.app/v1" }""")]
    public void The_key_moves(string code, string expected, params string[] others) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code, others));

    [Theory]
    // In a sentence.
    [InlineData("""
        class C
        {
            string text = "see https://api.phaseo.app/v1 for more";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """)]
    // Behind an equals sign, as an attribute has it.
    [InlineData("""
        class C
        {
            string text = "a href='https://api.phaseo.app/v1' b";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """)]
    // Between two signs.
    [InlineData("""
        class C
        {
            string text = "use 'https://api.phaseo.app/v1) here";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """)]
    // As an argument of a command.
    [InlineData("""
        class C
        {
            string text = "run (https://api.phaseo.app/v1)";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """)]
    // In a policy.
    [InlineData("""
        class C
        {
            string text = "connect-src https://api.phaseo.app";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """)]
    // At the end of a text.
    [InlineData("""
        class C
        {
            string text = "see https://api.phaseo.app/v1";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }
        """, """
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """)]
    // In a comment of one.
    [InlineData("""class C { string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); }""", """
        (1:67-84) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """, "a.json", """
        { // https://api.phaseo.app/v1
          "Key": "OPENROUTER_API_KEY" }
        """)]
    // In a document.
    [InlineData("""class C { string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY"); }""", """
        (1:67-84) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because this project has
            no OpenRouter URL, so the build cannot see where the key is sent
        """, "a.md", "https://api.phaseo.app/v1")]
    public void The_key_stays(string code, string said, params string[] others) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code, others));
}
