using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>In each row, <c>/*it*/</c> stands before the parameter that is asked about; <c>null</c> is a use that nobody can follow.</summary>
[Trait("Area", "Code")]
public sealed class GivenArgumentsTests
{
    [Theory]
    [InlineData("""class C { void Ask(/*it*/string key) { } void M() { Ask("a"); this.Ask("b"); } }""", """ "a", "b" """)]
    [InlineData("""class C { void Ask(/*it*/string key) { } void M() { Ask(key: "a"); other?.Ask("b"); } }""", """ "a", "b" """)]
    [InlineData("""class C { void M() { Ask("a"); void Ask(/*it*/string key) { } } }""", """ "a" """)]
    [InlineData("""Ask("a"); static void Ask(/*it*/string key) { }""", """ "a" """)]
    // A method that is handed on, and one that is only named.
    [InlineData("""class C { void Ask(/*it*/string key) { } void M() { Ask("a"); names.ForEach(Ask); Log(nameof(Ask)); } }""", """ "a", null """)]
    [InlineData("""class C { void Ask(/*it*/string key) { } void M() { Log(nameof(C.Ask)); Log(C.Ask.Method); } }""", "null")]
    // An argument by its name stands anywhere.
    [InlineData("""class C { void Ask(string a, /*it*/string b) { } void M() => Ask(b: "b", a: "a"); }""", """ "b" """)]
    [InlineData("""class C { void Ask(/*it*/string a, string b) { } void M() => Ask(b: "b", a: "a"); }""", """ "a" """)]
    [InlineData("""class C { void Ask(string a, /*it*/string b = "B", int c = 0) { } void M() => Ask("a", c: 1); }""", """ "B" """)]
    [InlineData("""class C { void Ask(string a, /*it*/string b = "B") { } void M() { Ask("a"); Ask("a", "b"); } }""", """ "B", "b" """)]
    // Another method of the name: too few arguments, too many, and a parameter that this one does not have.
    [InlineData("""class C { void Ask(/*it*/string a, string b) { } void M() { Ask("x"); Ask("a", "b"); Ask("x", "y", "z"); } }""", """ "a" """)]
    [InlineData("""class C { void Ask(/*it*/string a, string b = "") { } void M() { Ask(); Ask("a"); Ask("x", url: "y"); } }""", """ "a" """)]
    // A list of the last ones takes none, one and several.
    [InlineData("""class C { void Ask(/*it*/string a, params string[] b) { } void M() { Ask("1"); Ask("2", ""); Ask("3", "", ""); Ask(); } }""",
        """ "1", "2", "3" """)]
    // A client of the framework has methods of its own.
    [InlineData("""class C { HttpClient http; void Send(/*it*/string url) { } void M() { http.Send("x"); Send("a"); mine.Send("b"); } }""", """ "a", "b" """)]
    public void A_method_is_called(string source, string expected) => Check(expected, source);

    [Theory]
    [InlineData("""config.Require("a")""", "config", """ "a" """, """ "D" """)]
    [InlineData("""config.Require("a", "d")""", "config", """ "a" """, """ "d" """)]
    [InlineData("""config?.Require("a")""", "config", """ "a" """, """ "D" """)]
    [InlineData("""host.Services.Config().Require(standard: "d", key: "a")""", "host.Services.Config()", """ "a" """, """ "d" """)]
    [InlineData("""Settings.Require(config, "a")""", "config", """ "a" """, """ "D" """)]
    [InlineData("""Our.Settings.Require(config, "a", "d")""", "config", """ "a" """, """ "d" """)]
    [InlineData("""Require(config, "a")""", "config", """ "a" """, """ "D" """)]
    [InlineData("""config.Require()""", "", "", "")] // another method
    [InlineData("""config.Require("a", "b", "c")""", "", "", "")] // another method
    [InlineData("""Settings.Require(config)""", "", "", "")] // another method
    public void An_extension_method_is_called(string call, string config, string key, string standard)
    {
        var use = $$"""class C { void M(IConfiguration config) => {{call}}; }""";
        Check(config, """static class Settings { static string Require(/*it*/this IConfiguration config, string key, string standard = "D") => ""; }""", use);
        Check(key, """static class Settings { static string Require(this IConfiguration config, /*it*/string key, string standard = "D") => ""; }""", use);
        Check(standard, """static class Settings { static string Require(this IConfiguration config, string key, /*it*/string standard = "D") => ""; }""", use);
    }

    [Theory]
    [InlineData("""object chat = new Chat("a");""")]
    [InlineData("""object chat = new Our.Chat("a") { Log = true };""")]
    [InlineData("""object chat = new Chat(log: true, key: "a");""")]
    [InlineData("""Chat chat = new("a");""")]
    [InlineData("""Chat? chat = new("a");""")]
    [InlineData("""Chat chat { get; } = new("a");""")]
    [InlineData("""Chat chat => new("a");""")]
    [InlineData("""Chat chat { get { return new("a"); } }""")]
    [InlineData("""Chat chat; C() { chat = new("a"); }""")]
    [InlineData("""Chat? chat; Chat Own() => chat ??= new("a");""")]
    [InlineData("""Chat Make() => new("a");""")]
    [InlineData("""Chat? Make() { return new("a"); }""")]
    [InlineData("""async Task<Chat> Make() { await Load(); return new("a"); }""")]
    [InlineData("""void M() { Chat Make() => new("a"); }""")]
    [InlineData("""class Mine : Chat { Mine() : base("a") { } }""")]
    [InlineData("""class Mine : Chat, IChat { Mine(bool log) : base("a", log) { } }""")]
    // Another type, and another constructor.
    [InlineData("""Chat chat = new("a"); Tool tool = new("b"); object Make() => new Tool("c"); Chat other = new(); Chat Copy() => new(1, 2, 3);""")]
    [InlineData("""Chat chat = new("a"); class Mine : Tool { Chat inner; Mine() : base("b") { } }""")]
    // What makes nothing.
    [InlineData("""Chat chat = new("a"); Type type = typeof(Chat); Chat other = Load("b"); List<Chat> all; bool Is() => o is Chat;""")]
    [InlineData("""Chat chat = new("a"); Chat other = new Chat { };""")]
    public void A_type_is_made(string member)
    {
        var use = $$"""class C { {{member}} }""";
        Check(""" "a" """, "class Chat { Chat(/*it*/string key, bool log = false) { } }", use);
        Check(""" "a" """, "record Chat(/*it*/string key, bool log = false);", use);
    }

    [Fact]
    public void A_constructor_calls_another_one_of_its_type() => Check(""" Load("a"), key """, """
        class Chat
        {
            Chat() : this(Load("a")) { }
            Chat(string key) : this(key, true) { }
            Chat(/*it*/string key, bool log = false) { }
        }
        """);

    [Fact]
    [Trait("Language", "12")]
    public void A_primary_constructor_calls_that_of_its_base() =>
        Check("""own + "a" """, "class Chat(/*it*/string key);", """class Mine(string own) : Chat(own + "a"), IChat;""");

    [Theory]
    [InlineData("indexer", "class C { int this[/*it*/string key] => 0; }")]
    [InlineData("lambda", "class C { object f = (/*it*/string key) => 0; }")]
    [InlineData("lambda without a list", "class C { object f = Make(/*it*/key => 0); }")]
    public void Nobody_knows_who_calls(string what, string source)
    {
        Assert.NotEmpty(what);
        Check("", source);
    }

    [Theory]
    [InlineData("""class C { void Ask(string key) => Use(key); void M() { Ask("a"); Ask("b"); } }""", """ "a", "b" """)]
    [InlineData("""class C { void Ask(string key) => Use(key); void M() { Ask("a"); names.ForEach(Ask); } }""", "key")] // handed on
    [InlineData("""class C { void Ask(string key) => Use(key); }""", "key")] // no caller
    [InlineData("""class C { void Ask(string key) => Use(key + 1); void M() { Ask("a"); } }""", "key + 1")] // no name
    [InlineData("""class C { string key; void Ask() => Use(key); void M() { Ask(); } }""", "key")] // no parameter
    public void A_name_is_what_all_callers_give(string source, string expected)
    {
        var code = new CodeProject(source);
        Assert.Equal(expected.Trim(), string.Join(", ", GivenArguments.Or(code.Project, code.Used())));
    }

    private static void Check(string expected, params string[] files)
    {
        var code = new CodeProject(files);
        var given = GivenArguments.Of(code.Project, code.Marked<ParameterSyntax>());
        Assert.Equal(expected.Trim(), string.Join(", ", given.Select(static one => one?.ToString() ?? "null")));
    }
}
