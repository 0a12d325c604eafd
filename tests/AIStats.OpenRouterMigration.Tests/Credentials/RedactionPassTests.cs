using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>Patterns that keep keys out of logs: nothing moves as long as one of them does not know the new keys.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
[Trait("Rule", RuleIds.OtherVariable)]
public sealed class RedactionPassTests
{
    [Theory]
    // Patterns that know both.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            string A(string log) => Regex.Replace(log, "(sk-or-v1-|phaseo_v1_sk_)[a-z]+", "***");
            string F(string log) => Regex.Replace(log, "(OPENROUTER_API_KEY|AI_STATS_API_KEY)=.*", "***");
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
            string A(string log) => Regex.Replace(log, "(sk-or-v1-|phaseo_v1_sk_)[a-z]+", "***");
            string F(string log) => Regex.Replace(log, "(OPENROUTER_API_KEY|AI_STATS_API_KEY)=.*", "***");
        }
        (5:50-55) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        (6:50-67) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; this pattern has the new name, too,
            so remove this one when no host sets it
        """)]
    // Only a test of a whole text.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            bool B(string text) => Regex.IsMatch(text, "^sk-or-v1-[a-z]+$");
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            string key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
            bool B(string text) => Regex.IsMatch(text, "^sk-or-v1-[a-z]+$");
        }
        (5:50-55) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_, and this test refuses them
        """)]
    public void The_key_moves(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));

    [Theory]
    // Patterns that find a key, or test a whole text for being one.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            string A(string log) => Regex.Replace(log, "sk-or-v1-[a-z]+", "***");
            string B(string log) => Regex.Replace(log, "^sk-or-v1-[a-z]+$", "***");
            string D(string log) => Regex.Replace(log, "^sk-or-v1-[a-z]+", "***");
            string E(string log) => Regex.Replace(log, "OPENROUTER_API_KEY=.*", "***");
            string F(string log) => Regex.Replace(log, "(OPENROUTER_API_KEY|AI_STATS_API_KEY)=.*", "***");
        }
        """, """
        (3:27-43) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because the
            pattern in C.cs(5) would let 'phaseo_v1_…' into logs
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because the pattern in
            C.cs(5) would let 'phaseo_v1_…' into logs
        (5:49-54) AIS2003: 'sk-or-' belongs to OpenRouter; this pattern would let 'phaseo_v1_…' into logs,
            so add that to it first
        (6:50-55) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        (7:50-55) AIS2003: 'sk-or-' belongs to OpenRouter; this pattern would let 'phaseo_v1_…' into logs,
            so add that to it first
        (8:49-66) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; this pattern would let
            'AI_STATS_API_KEY' into logs, so add that to it first
        (9:50-67) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; this pattern has the new name, too,
            so remove this one when no host sets it
        """)]
    // A pattern that begins with a text, or ends with it.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
            string B(string log) => Regex.Replace(log, "sk-or-v1-[a-z]+$", "***");
        }
        """, """
        (3:27-43) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because the
            pattern in C.cs(5) would let 'phaseo_v1_…' into logs
        (4:61-78) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; it stays, because the pattern in
            C.cs(5) would let 'phaseo_v1_…' into logs
        (5:49-54) AIS2003: 'sk-or-' belongs to OpenRouter; this pattern would let 'phaseo_v1_…' into logs,
            so add that to it first
        """)]
    public void The_key_stays_with_its_pattern(string code, string said) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code));
}
