using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = AIStats.OpenRouterMigration.Tests.Verifier<AIStats.OpenRouterMigration.Rules.Credentials.ConfigurationKeyAnalyzer>;

namespace AIStats.OpenRouterMigration.Tests.Credentials;

[Trait("Rule", RuleIds.ConfigurationKey)]
public sealed class ConfigurationKeyAnalyzerTests
{
    /// <summary>Stands for Microsoft.Extensions.Configuration, whose types the rule does not ask for.</summary>
    private static string Class(string member) => $$"""
        class Configuration
        {
            public string? this[string key] { get => key; set { } }
            public Configuration GetSection(string key) => this;
            public Configuration GetRequiredSection(string key) => this;
            public T? GetValue<T>(string key) => default;
            public Configuration BindConfiguration(string key) => this;
            public Configuration WithEnvironment(string name, string value) => this;
            public Configuration AddHttpClient(string name) => this;
            public Configuration AddParameter(string name, bool secret) => this;
            public void Log(string text) { }
        }
        class C
        {
            static readonly Configuration config = new();
            {{member}}
        }
        """;

    [Theory]
    [InlineData("""string? s = config["{|#0:OpenRouter:ApiKey|}"];""", "OpenRouter:ApiKey")]
    // The address of another company stands in a lambda of its own, so the key does not go there.
    [InlineData("""void M() { System.Action a = () => config.Log(config["{|#0:OpenRouter:ApiKey|}"]!), b = () => new System.Uri("https://api.x.ai/v1"); }""",
        "OpenRouter:ApiKey")]
    [InlineData("""string? s = config["{|#0:openrouter:apikey|}"];""", "openrouter:apikey")]
    [InlineData("""string? s = config["{|#0:Ai:OpenRouter:ApiKey|}"] ?? "";""", "Ai:OpenRouter:ApiKey")]
    [InlineData("""string? s = config["{|#0:Ai:OpenRouterKey|}"]!;""", "Ai:OpenRouterKey")]
    [InlineData("""void M() { config["{|#0:OpenRouter:ApiKey|}"] = "x"; }""", "OpenRouter:ApiKey")]
    [InlineData("""object s = config.GetSection("{|#0:OpenRouter|}");""", "OpenRouter")]
    [InlineData("""object s = config.GetSection("{|#0:openrouter|}");""", "openrouter")]
    [InlineData("""object s = config.GetRequiredSection("{|#0:OpenRouter|}");""", "OpenRouter")]
    [InlineData("""object s = config.BindConfiguration("{|#0:OpenRouter|}");""", "OpenRouter")]
    [InlineData("""string? s = config.GetValue<string>("{|#0:OpenRouter:ApiKey|}");""", "OpenRouter:ApiKey")]
    [InlineData("""string? s = config["{|#0:OpenRouter|}"];""", "OpenRouter")]
    [InlineData("""string? s = config["{|#0:OpenRouterApiKey|}"];""", "OpenRouterApiKey")]
    [InlineData("""string? s = config["{|#0:OpenRouter.ApiKey|}"];""", "OpenRouter.ApiKey")]
    [InlineData("""string? s = config["{|#0:openrouter-api-key|}"];""", "openrouter-api-key")]
    [InlineData("""string? M(Configuration c) => c["{|#0:openrouter:api_key|}"];""", "openrouter:api_key")]
    [InlineData("""static readonly Configuration AppSettings = new(); string? s = C.AppSettings["{|#0:OpenRouterKey|}"];""", "OpenRouterKey")]
    [InlineData("""string? s = config.GetValue<string>("{|#0:OpenRouterKey|}");""", "OpenRouterKey")]
    [InlineData("""object s = config.AddParameter("{|#0:openrouter-api-key|}", secret: true);""", "openrouter-api-key")]
    [InlineData("""object s = config.WithEnvironment("{|#0:OpenRouter__ApiKey|}", "x");""", "OpenRouter__ApiKey")]
    [InlineData("""object s = config.WithEnvironment("{|#0:OPENROUTER__APIKEY|}", "x");""", "OPENROUTER__APIKEY")]
    [InlineData("""object s = config.WithEnvironment("{|#0:OpenRouterV2__ApiKey|}", "x");""", "OpenRouterV2__ApiKey")]
    [InlineData("""string s = string.Concat("Ai", "{|#0::OpenRouter:ApiKey|}");""", ":OpenRouter:ApiKey")]
    [InlineData("""string s = string.Concat("Ai", "{|#0:__OpenRouter__ApiKey|}");""", "__OpenRouter__ApiKey")]
    [InlineData("""string s = string.Concat("Ai", "{|#0:__OPENROUTER|}");""", "__OPENROUTER")]
    [InlineData("""object s = config.GetSection("{|#0:Ai:openrouter|}");""", "Ai:openrouter")]
    [InlineData("""string? s = config.GetValue<string>("{|#0:Ai:openrouter_key|}");""", "Ai:openrouter_key")]
    [InlineData("""const string SectionName = "{|#0:OpenRouter|}";""", "OpenRouter")]
    [InlineData("""static string Section => "{|#0:OpenRouter|}";""", "OpenRouter")]
    [InlineData("""object o = new System.Collections.Generic.Dictionary<string, string> { ["{|#0:OpenRouter:ApiKey|}"] = "x" };""", "OpenRouter:ApiKey")]
    [InlineData("""string s = $"{|#0:Ai:OpenRouter:{1 + 1}|}";""", "Ai:OpenRouter:{…}")]
    [InlineData("""string s = @"{|#0:OpenRouter:ApiKey|}";""", "OpenRouter:ApiKey")]
    [InlineData(""""string s = """{|#0:OpenRouter:ApiKey|}""";"""", "OpenRouter:ApiKey")]
    public Task Sections_and_keys_are_an_inventory(string member, string key) => VerifyCS.VerifyAnalyzerAsync(
        Class(member),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments(key, ""));

    [Fact]
    public Task The_message_says_that_the_name_may_stay() => VerifyCS.VerifyAnalyzerAsync(
        Class("""string? s = config["{|#0:OpenRouter:ApiKey|}"];"""),
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("The key 'OpenRouter:ApiKey' may keep its name; put AI Stats values under it in every host"));

    [Theory]
    [InlineData("OpenRouter:ApiKey", ", but it is also sent to billing.example, which needs a key of its own")]
    [InlineData("openrouter:apikey", ", but it is also sent to billing.example, which needs a key of its own")]
    [InlineData("OpenRouter:Model", "")] // a model is no key
    [InlineData("OpenRouter:BaseUrl", "")] // an address is no key
    public Task A_key_that_another_company_gets_is_told(string key, string note) => VerifyCS.VerifyAnalyzerAsync(
        Class($$"""string M() { var s = config["{|#0:{{key}}|}"]; return s + "https://billing.example/v1/chat/completions"; }"""),
        VerifyCS.Diagnostic().WithLocation(0).WithArguments(key, note));

    [Theory]
    [InlineData("""string s = "OpenRouter";""")] // a name of a provider
    [InlineData("""string s = "openrouter";""")] // a name of a provider
    [InlineData("""object o = config.AddHttpClient("OpenRouter");""")] // the name of a registered client
    [InlineData("""string? s = config["OPENROUTER_API_KEY"];""")] // a variable: AIS2001
    // A table of the program, no settings.
    [InlineData("""static readonly System.Collections.Generic.Dictionary<string, string> configs = new(); string s = configs["openrouter"];""")]
    // A table of the program, no settings.
    [InlineData("""static readonly System.Collections.Generic.Dictionary<string, string> names = new(); string s = names["OpenRouterKey"];""")]
    [InlineData("""string? s = config["openrouter_key_path"];""")] // a path to a file
    [InlineData("""string? s = config["_openrouter"];""")] // no name of a key
    // The table is no configuration.
    [InlineData("""string? M(Configuration c, System.Collections.Generic.Dictionary<string, string> d) => d["OpenRouterKey"];""")]
    [InlineData("""string? s = config["OpenRouter:OPENROUTER_API_KEY"];""")] // the variable in it is AIS2001's
    [InlineData("""object s = config.GetSection("Keys:OPENROUTER_API_KEY");""")] // the variable in it is AIS2001's
    [InlineData("""object s = config.WithEnvironment("OpenRouter__OPENROUTER_API_KEY", "x");""")] // the variable in it is AIS2001's
    [InlineData("""object s = config.GetSection("OpenRouter section");""")] // a sentence
    [InlineData("""object s = config.GetSection("openrouter.ai");""")] // a host
    [InlineData("""string s = string.Concat("Ai", ":openrouter");""")] // the path is put together
    [InlineData("""string M(Configuration other) => "OpenRouterKey";""")] // no call: a plain text
    [InlineData("""string s = "openrouter:web_search";""")] // a tool of the body: AIS5001
    [InlineData("""string s = "openrouter/auto";""")] // a model id: AIS4004
    [InlineData("""string s = "https://openrouter.ai/api/v1";""")] // an address: AIS1001
    [InlineData("""string s = "api.openrouter.ai:443";""")] // a host with a port
    [InlineData("""void M() => config.Log("OpenRouter: no answer");""")] // a line of a log
    [InlineData("""void M() => config.Log("OpenRouter:");""")] // a line of a log
    [InlineData("""string s = "X-OpenRouter-Title: Name";""")] // a header: AIS3002
    [InlineData("""string M(string provider) => provider switch { "OpenRouter" => "a", _ => "b" };""")] // a name of a provider in a switch
    [InlineData("""enum Provider { OpenRouter }""")] // a member of an enum
    public Task Provider_names_texts_and_persisted_values_are_silent(string member) => VerifyCS.VerifyAnalyzerAsync(Class(member));
}
