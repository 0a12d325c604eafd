using System.Globalization;
using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>What belongs to one connection as a whole, and by which names it belongs to others.</summary>
[Trait("Area", "Code")]
public sealed class ConnectionUnitsTests
{
    private const string Types = """
        class Options { public string Url { get; set; } } record Reading(string Path); interface IChat { } static class Keys { const string Name = "a"; }
        static class Json { static readonly JsonSerializerOptions Web = new(); static void M() { } } static class State { static readonly List<string> All; }
        static class Shared { static JsonSerializerOptions Web = new(); } class Plain { const string Name = "a"; }
        static class Half { static int P { get; set; } }
        """;

    [Theory]
    [InlineData("/*it*/class C { void M() { F(place); } }")]
    [InlineData("/*it*/class C { class D { void M() { F(place); } } }")]
    [InlineData("/*it*/record C(string Url = place);")]
    // One statement of code that puts a program together, however deep the place is in it.
    [InlineData("class C { void M() { services.AddSingleton<A>(); /*it*/F(place); } }")]
    [InlineData("class C { void M() { /*it*/F(place); services.AddSingleton<A>(); } }")]
    [InlineData("class C { void M() { services.AddSingleton<A>(); /*it*/if (b) { F(place); } } }")]
    [InlineData("""class C { void M() { services.AddSingleton<A>(); if (b) { services.AddSingleton<D>(); /*it*/F(place); } } }""")]
    [InlineData("""class C { void M() { /*it*/services.AddHttpClient<A>(http => { http.BaseAddress = place; }); } }""")]
    [InlineData("class C { void M(IHostApplicationBuilder b) { b.Services.Configure<A>(o); /*it*/F(place); } }")]
    [InlineData("class C { void M(IServiceCollection all) { all.AddSingleton<A>(); /*it*/F(place); } }")]
    [InlineData("""class C { void M() { var app = WebApplication.CreateBuilder(args); app.AddSingleton<A>(); /*it*/F(place); } }""")]
    [InlineData("var app = WebApplication.CreateBuilder(args);\napp.Services.AddSingleton<A>(); /*it*/F(place);")]
    [InlineData("class C { void M() { services.AddSingleton<A>(); /*it*/void Inner() { F(place); } } }")]
    // Nothing is registered beside it: in a block or a function of its own, on something else, or by another method.
    [InlineData("/*it*/class C { void M() { { services.AddSingleton<A>(); } F(place); } }")]
    [InlineData("/*it*/class C { void M() { void Add() { services.AddSingleton<A>(); } F(place); } }")]
    [InlineData("/*it*/class C { void M() { void Add() => services.AddSingleton<A>(); F(place); } }")]
    [InlineData("/*it*/class C { void M() { if (b) { services.AddSingleton<A>(); } F(place); } }")]
    [InlineData("/*it*/class C { void M(Registry all) { all.AddSingleton<A>(); F(place); } }")]
    [InlineData("/*it*/class C { void M() { services.Show(); F(place); } }")]
    [InlineData("""/*it*/class C { void M() { services.Show(); } void N() { services.AddSingleton<A>(); } void O() { F(place); } }""")]
    [InlineData("/*it*/class C { void M() { services.AddSingleton<A>(); } string Url => F(place); }")]
    public void A_place_belongs_to_a_type_or_to_a_statement_of_a_composition(string source)
    {
        var code = new CodeProject(source);
        Assert.Equal(code.Marked<SyntaxNode>().SpanStart, ConnectionUnits.Around(Place(code, source)).SpanStart);
    }

    [Theory]
    [InlineData("F(place); F(1);")]
    [InlineData("var a = 1; { F(2); } F(place);")]
    public void Top_level_statements_without_a_registration_are_one_piece(string source)
    {
        var code = new CodeProject(source);
        Assert.IsType<CompilationUnitSyntax>(ConnectionUnits.Around(Place(code, source)));
    }

    [Theory]
    // Types of the project, also with the name of what they stand in; not what belongs to all, and not what declares itself nowhere.
    [InlineData("Options o = null;", "Options")]
    [InlineData("void M(IChat chat, Options o) { }", "IChat Options")]
    [InlineData("string Url => Reading.Path;", "Reading")]
    [InlineData("void M() { Our.Load<Reading>(); }", "Reading")]
    [InlineData("void M() { Reading = 2; other.Inner.Reading(); all[0].Reading(); }", "")]
    [InlineData("""string options = "Options"; void M() { o.Url(); reading(); A(); }""", "")]
    [InlineData("IConfiguration config; HttpClient http;", "")]
    // A type of constants and static methods keeps nothing of one piece for another.
    [InlineData("string Url => Keys.Name;", "")]
    [InlineData("object Url => Json.Web;", "")]
    [InlineData("object Url => State.All;", "State")]
    [InlineData("object Url => Shared.Web;", "Shared")]
    [InlineData("object Url => Plain.Name;", "Plain")]
    [InlineData("object Url => Half.P;", "Half")]
    // Clients by their names, and settings.
    [InlineData("""object M(IHttpClientFactory f) => f.CreateClient("chat");""", "client chat")]
    [InlineData("object M(IHttpClientFactory f) => f.CreateClient(Names.Chat) ?? f.CreateClient();", "client Chat")]
    [InlineData("void M() { services.AddHttpClient(http => http.Timeout = x); Make(client); }", "")]
    [InlineData("""string Url => config["Chat:Url"] + config.GetSection("Other");""", "setting Chat:Url setting Other")]
    public void A_type_belongs_to_others_by_names(string member, string expected)
    {
        var code = new CodeProject($$"""/*it*/class C { {{member}} }""", Types);
        Assert.Equal(expected, Names(code, code.Marked<BaseTypeDeclarationSyntax>()));
    }

    [Fact]
    public void A_type_of_constants_that_is_such_a_piece_itself_counts()
    {
        var code = new CodeProject("/*it*/class C { string Url => Keys.Name; }", Types);
        Assert.Equal("Keys", string.Join(' ', ConnectionUnits.NamesIn(code.Project, code.Marked<BaseTypeDeclarationSyntax>(), ["Keys"]).Except(["C"])));
    }

    [Theory]
    // Variables that a statement shares, its own among them, and members with their type.
    [InlineData("var url = 1; /*it*/F(url);", "variable url")]
    [InlineData("/*it*/var url = 1; F(url);", "variable url")]
    [InlineData("/*it*/F(field);", "Own variable field")]
    [InlineData("/*it*/F(this.field);", "Own variable field")]
    [InlineData("/*it*/F(other.field);", "")] // a member of something else
    [InlineData("/*it*/F(x => x + 1);", "")] // a variable within the statement
    [InlineData("/*it*/F(host, all, config);", "")] // what the host gives to all
    [InlineData("var made = new ServiceCollection(); /*it*/F(made);", "")] // what the host gives to all
    [InlineData("var app = WebApplication.CreateBuilder(args); /*it*/F(app.Services);", "")] // what the host gives to all
    [InlineData("var app = new Registry(); /*it*/F(app);", "variable app")]
    [InlineData("var app = Registry.Load(); /*it*/F(app);", "variable app")]
    public void A_statement_belongs_to_others_by_variables(string statements, string expected)
    {
        var code = new CodeProject($$"""class Own { int field; void M(IServiceCollection all, IConfiguration config, IHost host) { {{statements}} } }""");
        Assert.Equal(expected, Names(code, code.Marked<StatementSyntax>()));
    }

    [Theory]
    [InlineData("void M(string key) { /*it*/F(); }", "M")]
    [InlineData("void M(IServiceCollection services, string key) { /*it*/F(); }", "M")]
    [InlineData("void M(IServiceCollection services, IConfiguration config) { /*it*/F(); }", null)] // what the host gives to all
    [InlineData("void M() { /*it*/F(); }", null)] // it is handed nothing
    [InlineData("void M() { void Inner() { /*it*/F(); } }", "Inner")]
    [InlineData("void M() { /*it*/void Inner() { F(); } }", "Inner")]
    [InlineData("C(string key) { /*it*/F(); }", null)] // a constructor
    public void A_method_around_a_statement_may_be_handed_what_it_needs(string member, string? expected)
    {
        var code = new CodeProject($$"""class C { {{member}} }""");
        Assert.Equal(expected, ConnectionUnits.MethodAround(code.Marked<StatementSyntax>()));
    }

    [Theory]
    [InlineData("class C { void M() { /*it*/F(G(1), a.G(), b?.H<T>()); } }", "F G H")]
    [InlineData("class C { void M() { /*it*/x = new A(1); } }", "")]
    public void A_statement_calls_methods(string source, string expected)
    {
        var code = new CodeProject(source);
        Assert.Equal(expected, string.Join(' ', ConnectionUnits.CalledIn(code.Marked<StatementSyntax>())));
        Assert.Empty(ConnectionUnits.CalledIn(code.Marked<StatementSyntax>().FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()!));
    }

    [Theory]
    [InlineData("services.AddSingleton<A>(); /*it*/var url = 1; F(url); G(other, url); H(other);", "F(url); G(other, url);")]
    [InlineData("services.AddSingleton<A>(); /*it*/var url = 1; { F(url); }", "{ F(url); }")]
    [InlineData("services.AddSingleton<A>(); /*it*/var (url, key) = F(); G(url);", "")] // no declaration
    [InlineData("services.AddSingleton<A>(); /*it*/F(url);", "")] // no declaration
    [InlineData("services.AddSingleton<A>(); /*it*/var app = WebApplication.CreateBuilder(); F(app);", "")] // what the host gives to all
    public void A_variable_is_used_by_statements(string statements, string expected)
    {
        var code = new CodeProject($$"""class C { void M() { {{statements}} } }""");
        Assert.Equal(expected, string.Join(' ', ConnectionUnits.UsesOf(code.Marked<StatementSyntax>())));
    }

    [Theory]
    [InlineData("""services.Configure<Options>(config.GetSection("A"))""", "Url")]
    [InlineData("""services.AddOptions<Options>().Bind(section)""", "Url")]
    [InlineData("""services.AddOptionsWithValidateOnStart<Options>()""", "Url")]
    [InlineData("""config.Get<Reading>()""", "Path")]
    [InlineData("""Get<Options>() ?? Get<Options>()""", "Url")]
    [InlineData("""services.AddSingleton<Options>()""", "")] // it fills nothing
    [InlineData("""new List<Options>()""", "")] // it fills nothing
    [InlineData("""services.Configure<Unknown>()""", "")] // a type of a package
    public void A_section_fills_the_members_of_a_type(string call, string expected)
    {
        var code = new CodeProject($$"""/*it*/class C { object M() => {{call}}; }""", Types);
        Assert.Equal(expected, string.Join(' ', ConnectionUnits.BoundIn(code.Project, code.Marked<BaseTypeDeclarationSyntax>())));
    }

    [Theory]
    [InlineData("services.AddHttpClient<Chat>(); F();", "services.AddHttpClient<Chat>();")]
    [InlineData("services.AddSingleton<IChat, Chat>(); F<Chat>();", "services.AddSingleton<IChat, Chat>();")]
    [InlineData("services.AddSingleton(new Chat()); F(typeof(Chat));", "services.AddSingleton(new Chat());")]
    [InlineData("services.AddSingleton<Tool>(); Chat.Show(); Use<Chat>(); Chat chat;", "")] // they register another one
    [InlineData("registry.AddSingleton<Chat>();", "")] // not one statement of several
    public void A_statement_registers_a_type(string statements, string expected)
    {
        var code = new CodeProject($$"""static class Program { static void Main() { {{statements}} } }""", "class Chat { }");
        Assert.Equal(expected, string.Join(' ', ConnectionUnits.Registering(code.Project, "Chat")));
    }

    private static string Names(CodeProject code, SyntaxNode unit) => string.Join(' ', ConnectionUnits.NamesIn(code.Project, unit, []).Except(["C"])
        .Order(StringComparer.Ordinal).Select(name => name.StartsWith("variable ", StringComparison.Ordinal)
            ? "variable " + unit.SyntaxTree.GetRoot().FindToken(int.Parse(name.Split(' ')[^1], CultureInfo.InvariantCulture)) : name));

    private static SyntaxNode Place(CodeProject code, string source) => code.Project.Trees.Single().GetRoot()
        .FindToken(source.IndexOf("place", StringComparison.Ordinal)).Parent!;
}
