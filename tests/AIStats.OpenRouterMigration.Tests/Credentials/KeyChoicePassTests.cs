using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>Programs in which the beginning of a key chooses the address: nothing moves.</summary>
[Trait("Rule", RuleIds.EndpointUrl)]
[Trait("Rule", RuleIds.OtherVariable)]
public sealed class KeyChoicePassTests
{
    [Theory]
    // A table with prefixes as values.
    [InlineData("""
        class C
        {
            Dictionary<string, string> names = new() { { "https://openrouter.ai/api/v1", "sk-or-" } };
        }
        """, """
        class C
        {
            Dictionary<string, string> names = new() { { "https://api.phaseo.app/v1", "sk-or-" } };
        }
        (3:83-88) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_
        """)]
    // A key that is refused.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            void Check(string key) { if (!key.StartsWith("sk-or-")) throw new System.Exception("no key"); }
        }
        """, """
        class C
        {
            string url = "https://api.phaseo.app/v1";
            void Check(string key) { if (!key.StartsWith("sk-or-")) throw new System.Exception("no key"); }
        }
        (4:51-56) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_, and this test refuses them
        """)]
    public void Nothing_is_chosen_by_the_key(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));

    [Theory]
    // A branch that returns one of two.
    [InlineData("""
        class C
        {
            string Url(string key, bool fast)
            {
                if (key.StartsWith("sk-or-")) { if (fast) return "https://openrouter.ai/api/v1/fast"; return "https://openrouter.ai/api/v1"; }
                return "https://api.openai.com/v1";
            }
        }
        """, """
        (5:29-34) AIS2003: 'sk-or-' belongs to OpenRouter; keep it, and add a branch that sends keys with
            'phaseo_v1_sk_' to 'https://api.phaseo.app/v1'
        (5:67-91) AIS1003: AI Stats has no counterpart of 'https://openrouter.ai/api/v1/fast': this path is
            unknown, so look it up in the AI Stats API reference
        (5:111-127) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'sk-or-' in C.cs(5) chooses the URL by the key
        """)]
    // An entry that is looked for by its prefix.
    [InlineData("""
        class C
        {
            Entry[] all = { new("sk-or-", "https://openrouter.ai/api/v1"), new("sk-", "https://api.openai.com/v1") };
            Entry Find(string key)
            {
                foreach (var entry in all) { if (key.StartsWith(entry.Prefix)) { if (entry.Off) return null; return entry; } }
                return null;
            }
        }
        record Entry(string Prefix, string Url);
        """, """
        (3:26-31) AIS2003: 'sk-or-' belongs to OpenRouter; keep it, and add a branch that sends keys with
            'phaseo_v1_sk_' to 'https://api.phaseo.app/v1'
        (3:44-60) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'sk-or-' in C.cs(3) chooses the URL by the key
        """)]
    // A table by prefixes.
    [InlineData("""
        class C
        {
            Dictionary<string, string> urls = new() { { "sk-or-", "https://openrouter.ai/api/v1" }, { "sk-", "https://api.openai.com/v1" } };
        }
        """, """
        (3:50-55) AIS2003: 'sk-or-' belongs to OpenRouter; keep it, and add a branch that sends keys with
            'phaseo_v1_sk_' to 'https://api.phaseo.app/v1'
        (3:68-84) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'sk-or-' in C.cs(3) chooses the URL by the key
        """)]
    // A variable that a branch sets.
    [InlineData("""
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string Name(string key) { var name = "openai"; if (key.StartsWith("sk-or-")) name = "openrouter"; return name; }
            string Told(string key) { if (key.StartsWith("sk-or-")) Log("openrouter"); return "a"; }
        }
        """, """
        (3:27-43) AIS1001: 'https://openrouter.ai/api/v1' is an OpenRouter endpoint; it stays, because
            'sk-or-' in C.cs(4) chooses the URL by the key
        (4:72-77) AIS2003: 'sk-or-' belongs to OpenRouter; keep it, and add a branch that sends keys with
            'phaseo_v1_sk_' to 'https://api.phaseo.app/v1'
        (5:51-56) AIS2003: 'sk-or-' belongs to OpenRouter; keys of AI Stats begin with phaseo_v1_sk_, and this test refuses them
        """)]
    public void The_key_chooses_the_address(string code, string said) =>
        Assert.Equal(said.Length == 0 ? code : code + "\n" + said, OnePass.OfRow("C.cs", code));
}
