using AIStats.OpenRouterMigration.Tests.Rules;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

/// <summary>Who reads a name: the environment of this program, a store that users have filled, or nobody in sight.</summary>
[Trait("Rule", RuleIds.ApiKeyVariable)]
public sealed class StoredNamePassTests
{
    [Theory]
    // The store reads the name by a delegate.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            string Key(System.Func<string, string> secret) => secret("OPENROUTER_API_KEY");
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            string Key(System.Func<string, string> secret) => secret("OPENROUTER_API_KEY");
        }
        (4:63-80) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; users have stored this name, so
            keep it, or read the new name first and then this one
        """)]
    // A registry of providers holds none of users' secrets under the company's name, a store of secrets may.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            object A() => _providerRegistry["OpenRouter"];
            object B() => _clientStore.Get("openrouter");
            object C() => _secretStore.Get("openrouter");
            object D() => _secrets["openrouter"];
            object E() => _clientStore.Get("openrouter-key");
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            object A() => _providerRegistry["OpenRouter"];
            object B() => _clientStore.Get("openrouter");
            object C() => _secretStore.Get("openrouter");
            object D() => _secrets["openrouter"];
            object E() => _clientStore.Get("openrouter-key");
        }
        (6:37-46) AIS2003: 'openrouter' belongs to OpenRouter; users have stored this name, so keep it, or
            read the new name first and then this one
        (7:29-38) AIS2003: 'openrouter' belongs to OpenRouter; users have stored this name, so keep it, or
            read the new name first and then this one
        (8:37-50) AIS2003: 'openrouter-key' belongs to OpenRouter; users have stored this name, so keep it,
            or read the new name first and then this one
        """)]
    // A member that is saved and holds no key may keep its name.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            [JsonPropertyName("openRouterModel")] string A { get; set; }
            [JsonPropertyName("openRouterKey")] string B { get; set; }
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            [JsonPropertyName("openRouterModel")] string A { get; set; }
            [JsonPropertyName("openRouterKey")] string B { get; set; }
        }
        (4:24-38) AIS2003: 'openRouterModel' belongs to OpenRouter; users have stored this name, so keep it,
            or read the new name first and then this one
        (5:24-36) AIS2003: 'openRouterKey' belongs to OpenRouter; users have stored this name, so keep it,
            or read the new name first and then this one
        """)]
    // A list of names that somebody else reads.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            string[] Names = { "OPENROUTER_API_KEY" };
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            string[] Names = { "AI_STATS_API_KEY" };
        }
        """)]
    // A local function of its own reads the environment.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            string Key()
            {
                return Read("OPENROUTER_API_KEY");
                string Read(string name) => System.Environment.GetEnvironmentVariable(name);
                string Other(string name) => name;
            }
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            string Key()
            {
                return Read("AI_STATS_API_KEY");
                string Read(string name) => System.Environment.GetEnvironmentVariable(name);
                string Other(string name) => name;
            }
        }
        """)]
    // One that reads a vault.
    [InlineData("""
        class Api
        {
            string url = "https://openrouter.ai/api/v1";
            string Key(Vault vault)
            {
                return ReadSecret("OPENROUTER_API_KEY");
                string ReadSecret(string name) => vault.Get(name);
                string Other(string name) => System.Environment.GetEnvironmentVariable(name);
            }
        }
        """, """
        class Api
        {
            string url = "https://api.phaseo.app/v1";
            string Key(Vault vault)
            {
                return ReadSecret("OPENROUTER_API_KEY");
                string ReadSecret(string name) => vault.Get(name);
                string Other(string name) => System.Environment.GetEnvironmentVariable(name);
            }
        }
        (6:28-45) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; users have stored this name, so
            keep it, or read the new name first and then this one
        """)]
    // The name of an entry is a setting, and an interface that nobody implements asks for it.
    [InlineData("""
        class Options { public string KeyName { get; set; } = "OPENROUTER_API_KEY"; }
        interface IKeys { string Get(string name); }
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string Key(IKeys keys, Options options) => keys.Get(options.KeyName);
            string Other() => null;
        }
        """, """
        class Options { public string KeyName { get; set; } = "OPENROUTER_API_KEY"; }
        interface IKeys { string Get(string name); }
        class C
        {
            string url = "https://api.phaseo.app/v1";
            string Key(IKeys keys, Options options) => keys.Get(options.KeyName);
            string Other() => null;
        }
        (1:56-73) AIS2001: 'OPENROUTER_API_KEY' holds an OpenRouter key; users have stored this name, so
            keep it, or read the new name first and then this one
        """)]
    // A class implements it.
    [InlineData("""
        class Options { public string KeyName { get; set; } = "OPENROUTER_API_KEY"; }
        interface IKeys { string Get(string name); }
        class Env : IKeys { public string Get(string name) => System.Environment.GetEnvironmentVariable(name); }
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string Key(IKeys keys, Options options) => keys.Get(options.KeyName);
        }
        """, """
        class Options { public string KeyName { get; set; } = "AI_STATS_API_KEY"; }
        interface IKeys { string Get(string name); }
        class Env : IKeys { public string Get(string name) => System.Environment.GetEnvironmentVariable(name); }
        class C
        {
            string url = "https://api.phaseo.app/v1";
            string Key(IKeys keys, Options options) => keys.Get(options.KeyName);
        }
        """)]
    // Nobody declares what asks for it.
    [InlineData("""
        class Options { public string KeyName { get; set; } = "OPENROUTER_API_KEY"; }
        class C
        {
            string url = "https://openrouter.ai/api/v1";
            string Key(Options options) => Keys.Get(options.KeyName);
        }
        """, """
        class Options { public string KeyName { get; set; } = "AI_STATS_API_KEY"; }
        class C
        {
            string url = "https://api.phaseo.app/v1";
            string Key(Options options) => Keys.Get(options.KeyName);
        }
        """)]
    // A program of statements sends the key to another company, too.
    [InlineData("""
        var http = new HttpClient();
        var key = System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        await http.PostAsync("https://api.groq.com/openai/v1/chat/completions", null);
        await http.PostAsync("https://openrouter.ai/api/v1/chat/completions", null);
        """, """
        var http = new HttpClient();
        var key = System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY");
        await http.PostAsync("https://api.groq.com/openai/v1/chat/completions", null);
        await http.PostAsync("https://api.phaseo.app/v1/chat/completions", null);
        """)]
    public void The_name_moves(string code, string expected) =>
        Assert.Equal(expected, OnePass.OfRow("C.cs", code));
}
