using AIStats.OpenRouterMigration.Code;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>Which names a key is read by; <c>Use(…)</c> holds the key.</summary>
[Trait("Area", "Code")]
public sealed class KeySourcesTests
{
    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable("LLM_API_KEY")""", "LLM_API_KEY")]
    [InlineData("""config["Llm:ApiKey"]""", "Llm:ApiKey")]
    [InlineData("""config?["Llm:ApiKey"]""", "Llm:ApiKey")]
    [InlineData("""config["First:Key"] ?? Read("Second:Token")!""", "First:Key Second:Token")]
    [InlineData("""a ? config["First:Key"] : config["Second:Key"]""", "First:Key Second:Key")]
    [InlineData("""$"Bearer {config["Llm:ApiKey"]}" """, "Llm:ApiKey")]
    [InlineData("""await store.GetAsync("llm_key")""", "llm_key")]
    // A text that names no key, one that is no name, and a header that holds one.
    [InlineData("""config["Llm:Url"]""", "")]
    [InlineData("""Read("there is no key")""", "")]
    [InlineData("""Read("https://example.com/key")""", "")]
    [InlineData("""headers["x-api-key"]""", "")]
    [InlineData("""Read(1)""", "")]
    // What is put together, sent, or written into a header asks for nothing.
    [InlineData("""string.Concat(Base, "api_key")""", "")]
    [InlineData("""String.Concat(Base, "api_key")""", "")]
    [InlineData("""Uri.EscapeDataString("api_key")""", "")]
    [InlineData("""Url.Combine(Base, "api_key")""", "")]
    [InlineData("""text.Replace("api_key", other)""", "")]
    [InlineData("""headers.Add("my-key", value)""", "")]
    [InlineData("""await client.GetAsync("api_key")""", "")]
    [InlineData("""("my_key", 1)""", "")]
    // What only chooses, what is thrown, and what somebody else calls.
    [InlineData("""config["Old:Key"] is null ? "" : config["New:Key"]""", "New:Key")]
    [InlineData("""flag ? "" : config["New:Key"]""", "New:Key")]
    [InlineData("""config["New:Key"] ?? throw Missing("OLD_KEY")""", "New:Key")]
    [InlineData("""Load(() => config["Old:Key"])""", "")]
    [InlineData("""new Option<string>("--key", () => Read("LLM_KEY"))""", "LLM_KEY")]
    [InlineData("""new Choice<string>("--key", () => Read("LLM_KEY"))""", "")]
    // A receiver is the key where its text is taken, and where a store is asked it is none of the key.
    [InlineData("read.Trim()", "READ_KEY")]
    [InlineData("""read.Find("New:Key")""", "New:Key")]
    [InlineData("read.Length", "")]
    [InlineData("read[0]", "")]
    [InlineData("this.member", "MEMBER_KEY")]
    [InlineData("Environment.GetEnvironmentVariable(Name)", "CONSTANT_KEY")]
    [InlineData("Own()", "OWN_KEY")]
    [InlineData("this.Both()", "FIRST_KEY SECOND_KEY")]
    [InlineData("other.Own()", "")]
    // Six steps are enough for every program.
    [InlineData("f", "FAR_KEY")]
    [InlineData("g", "")]
    public void A_key_is_read(string key, string expected) => Assert.Equal(expected, Say($$"""
        class C
        {
            const string Name = "CONSTANT_KEY";
            string member = Read("MEMBER_KEY");
            string Own() => Read("OWN_KEY");
            string Both() { if (a) return Read("FIRST_KEY"); return Read("SECOND_KEY"); }

            void M(bool a)
            {
                var flag = Read("FLAG_KEY");
                var read = Read("READ_KEY");
                var b = Read("FAR_KEY"); var c = b; var d = c; var e = d; var f = e; var g = f;
                Use({{key}});
            }
        }
        """));

    [Theory]
    [InlineData("""(string, string) Load() => ("https://example.com", Read("LLM_KEY"));""", "LLM_KEY")]
    [InlineData("""(string, string) Load() { return (Read("OTHER_KEY"), Read("LLM_KEY")); }""", "LLM_KEY")]
    [InlineData("""(string, string) Load() { if (a) return ("x", Read("ONE_KEY")); return ("y", Read("TWO_KEY")); }""", "")] // one of two
    [InlineData("""string Load() => Read("LLM_KEY");""", "")] // no tuple
    public void A_key_is_an_element_of_a_tuple(string method, string expected)
    {
        var use = "var (url, key) = Load(); Use(key);";
        Assert.Equal(expected, Say($$"""class C { void M() { {{use}} } {{method}} }"""));
        Assert.Equal(expected, Say($$"""class C { void M() { {{use}} {{method}} } }"""));
        Assert.Equal(expected, Say($$"""class C(Store store) { void M() { {{use.Replace("Load()", "store.Load()", StringComparison.Ordinal)}} } }""",
            $$"""class Store { {{method}} }"""));
    }

    [Fact]
    public void A_tuple_is_taken_apart_where_it_stands() =>
        Assert.Equal("LLM_KEY", Say("""class C { void M() { var (url, key) = ("x", Read("LLM_KEY")); Use(key); } }"""));

    [Theory]
    // Code gives the member a value, or nobody in sight does: then it is the source itself.
    [InlineData("""new Settings { ApiKey = Read("LLM_KEY") };""", "LLM_KEY")]
    [InlineData("""Settings made = new() { ApiKey = Read("LLM_KEY") };""", "LLM_KEY")]
    [InlineData("""settings.ApiKey = Read("LLM_KEY");""", "LLM_KEY")]
    [InlineData("""settings.ApiKey = ""; settings.ApiKey = string.Empty; settings.ApiKey = null!;""", "ApiKey")]
    [InlineData("""settings.ApiKey = other.ApiKey;""", "ApiKey")]
    [InlineData("""settings.ApiKey += Read("LLM_KEY"); Log(settings.ApiKey);""", "ApiKey")]
    [InlineData("""new Tool { ApiKey = Read("LLM_KEY") };""", "ApiKey")]
    [InlineData("""Log(settings);""", "ApiKey")]
    public void A_key_is_a_member(string statement, string expected) => Assert.Equal(expected, Say(
        "class C { void M(Settings settings) { Use(settings.ApiKey); } }",
        "class Settings { public string ApiKey { get; set; } }",
        $$"""class Startup { void M(Settings settings, Tool other) { {{statement}} } }""",
        "class Tool { public string ApiKey { get; set; } }"));

    [Theory]
    [InlineData("settings.Url", "")] // no key
    [InlineData("settings.ApiKey()", "")] // a method
    [InlineData("other.ApiKey", "")] // a type that nobody sees
    [InlineData("settings.Standard.Trim()", "")] // no key
    [InlineData("settings.StandardKey", "STANDARD_KEY")]
    [InlineData("settings.StandardKey.Trim()", "STANDARD_KEY")]
    public void A_member_is_asked_for(string key, string expected) => Assert.Equal(expected, Say(
        $$"""class C { void M(Settings settings, Unknown other) { Use({{key}}); } }""",
        """
        class Settings
        {
            public string ApiKey { get; set; }
            public string Url { get; set; }
            public string StandardKey { get; set; } = Read("STANDARD_KEY");
        }
        """));

    [Theory]
    [InlineData("""void N() => M(Read("LLM_KEY"));""", "LLM_KEY")]
    [InlineData("""void N() { M(Read("ONE_KEY")); M(key: Read("TWO_KEY")); }""", "ONE_KEY TWO_KEY")]
    [InlineData("""void N() => M("text");""", "")] // no name
    [InlineData("", "")] // no caller
    public void A_key_is_handed_over(string member, string expected)
    {
        Assert.Equal(expected, Say($$"""class C { void M(string key) => Use(key); {{member}} }"""));
        Assert.Equal(expected, Say("class C { string own; C(string key) => own = key; void Send() => Use(own); }",
            $$"""class D { {{member.Replace("M(", "new C(", StringComparison.Ordinal)}} }"""));
    }

    [Fact]
    public void A_constructor_hands_a_key_to_another_one() => Assert.Equal("LLM_KEY", Say("""
        class Client
        {
            private readonly string key;
            public Client() : this(Environment.GetEnvironmentVariable("LLM_KEY")) { }
            public Client(string key) => this.key = key;
            void Send() => Use(key);
        }
        """));

    [Theory]
    [InlineData("""Read("AI_STATS_API_KEY")""", true)]
    [InlineData("""Read("AI_STATS_API_KEY") ?? Read("OPENROUTER_API_KEY")""", true)]
    [InlineData("""Read("AI_STATS_API_KEY") ?? Read("LLM_KEY")""", false)] // one of another name
    [InlineData("""Read("LLM_KEY")""", false)] // another name
    [InlineData("own", false)] // a caller gives it
    [InlineData("settings.ApiKey", false)] // any file may fill it
    public void A_key_is_the_gateways_own(string key, bool areOwn)
    {
        var code = new CodeProject($$"""class C { void M(string own, Settings settings) => Use({{key}}); }""");
        Assert.Equal(areOwn, KeySources.AreOwn(code.Project, code.Used()));
    }

    private static string Say(params string[] files)
    {
        var code = new CodeProject(files);
        return string.Join(' ', KeySources.Of(code.Project, code.Used()).Select(static source => source.Name));
    }
}
