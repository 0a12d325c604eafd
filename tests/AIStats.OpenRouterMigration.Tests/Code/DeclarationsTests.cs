using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

/// <summary>In each row, <c>Use(…)</c> holds the name that is asked about, and <c>/*it*/</c> stands before the answer.</summary>
[Trait("Area", "Code")]
public sealed class DeclarationsTests
{
    private const string Mark = "/*it*/";

    [Fact]
    [Trait("Language", "12")]
    public void A_name_is_declared_by_a_primary_constructor() =>
        A_name_is_declared_by_the_nearest_scope_that_has_it("class C(int a, /*it*/string url) { void M() => Use(url); }");

    [Theory]
    [InlineData("class C { string url; void M(int a, /*it*/string url) { Use(url); } }")]
    [InlineData("class C { string a, /*it*/url; void M(string a) { Use(url); } }")]
    [InlineData("class C { string /*it*/url; void M(string url) { Use(this.url); } }")]
    [InlineData("class C { string /*it*/url; void M(string url) { Use(options.url); } }")]
    [InlineData("class C { int Other { get; } /*it*/int Url { get; } void M() => Use(Url); }")]
    [InlineData("class C { string url; void M() { F(/*it*/url => Use(url)); } }")]
    [InlineData("class C { string /*it*/url; void M() { F(other => Use(url)); } }")]
    [InlineData("class C { string url; void M() { F((int a, /*it*/string url) => Use(url)); } }")]
    [InlineData("class C { string url; void M() { void L(/*it*/string url) { Use(url); } } }")]
    [InlineData("class C { string url; void M() { /*it*/foreach (var url in urls) Use(url); } }")]
    [InlineData("class C { string /*it*/url; void M() { foreach (var other in urls) Use(url); } }")]
    [InlineData("class C { string url; void M() { using (var /*it*/url = F()) Use(url); } }")]
    [InlineData("class C { string url; void M() { for (int a = 0, /*it*/url = 0; ;) Use(url); } }")]
    [InlineData("class C { string url; void M() { fixed (char* /*it*/url = F()) Use(url); } }")]
    [InlineData("class C { string url; void M() { var other = 1; var /*it*/url = 2; Use(url); } }")]
    [InlineData("class C { string url; void M() { F(out var other, out var /*it*/url); Use(url); } }")]
    [InlineData("class C { string url; void M() { if (F() is string /*it*/url) Use(url); } }")]
    [InlineData("class C { string url; void M() { switch (F()) { case 1: var /*it*/url = 1; Use(url); break; } } }")]
    [InlineData("var /*it*/url = 1; Use(url);")]
    [InlineData("record C(/*it*/string Url) { void M() => Use(Url); }")]
    [InlineData("class C { string /*it*/url; class D { int other; void M() => Use(url); } }")]
    // Variables of what a scope holds are not its own.
    [InlineData("class C { string /*it*/url; void M() { { var url = 1; } Use(url); } }")]
    [InlineData("class C { string /*it*/url; void M() { F(() => G(out var url)); Use(url); } }")]
    [InlineData("class C { string /*it*/url; void M() { void L() => G(out var url); Use(url); } }")]
    [InlineData("class C { void M() { Use(url); } void N(string url) { var other = 1; } }")]
    [InlineData("class C { string url; void M() { Use(1); } }")]
    public void A_name_is_declared_by_the_nearest_scope_that_has_it(string marked)
    {
        var name = Asked(marked, out var source);
        Assert.Equal(Marked(marked), Start(Declarations.Of(name), source));
        if (name is MemberAccessExpressionSyntax access)
            Assert.Equal(Marked(marked), Start(Declarations.Of(access.Name), source));
    }

    [Theory]
    [InlineData("class C { void M() /*it*/{ var url = 1; Use(url); } }")]
    [InlineData("class C { void M() { /*it*/{ var url = 1; { Use(url); } } } }")]
    [InlineData("class C { void M() { switch (F()) { /*it*/case 1: var url = 1; Use(url); break; } } }")]
    [InlineData("class C { void M() { /*it*/using (var url = F()) Use(url); } }")]
    [InlineData("class C { void M() { /*it*/for (var url = F(); ;) Use(url); } }")]
    [InlineData("class C { void M() { /*it*/fixed (char* url = F()) Use(url); } }")]
    [InlineData("class C { void M() { /*it*/foreach (var url in F()) Use(url); } }")]
    [InlineData("class C { void M() /*it*/{ F(out var url); Use(url); } }")]
    [InlineData("/*it*/var url = 1; Use(url);")]
    // Parameters and members belong to no block.
    [InlineData("class C { string url; void M() { Use(url); } }")]
    [InlineData("class C { void M(string url) { Use(url); } }")]
    [InlineData("class C { string Url { get; } void M() { Use(Url); } }")]
    [InlineData("class C { void M() { Use(url); } }")]
    public void A_variable_belongs_to_a_block(string marked)
    {
        var scope = Declarations.ScopeOf(Declarations.Of(Asked(marked, out var source)));
        Assert.Equal(Marked(marked), Start(scope, source));
        Assert.NotEqual(SyntaxKind.GlobalStatement, scope?.Kind());
    }

    [Theory]
    [InlineData("""class C { void M() { var url = "it"; Use(url); } }""", true)]
    [InlineData("""class C { void M() { var url = F(); Use(url); } void N() { var url = "it"; } }""", false)] // two methods
    [InlineData("""class C { string url; void M() { Use(url); } void N() { url = "it"; } }""", true)]
    [InlineData("""class C { void M(string url) { Use(url); } void N() { M("it"); } }""", true)]
    [InlineData("""class C { void M() { foreach (var url in F()) Use(url); var other = "it"; } }""", false)] // behind the loop
    public void A_variable_is_given_what_stands_in_its_block(string source, bool expected) =>
        Assert.Equal(expected, Declarations.MayBeGiven(Asked(source, out _), It(source)));

    [Theory]
    [InlineData("""class C { const string Url = "it"; void M() { Use(Url); } }""", true)]
    [InlineData("""class C { const string Url = "it"; void M() { Use(this.Url); } }""", true)]
    [InlineData("""class C { const string Url = "it"; } class D { void M() { Use(C.Url); } }""", true)]
    [InlineData("""class C { const string Url = "it"; } class D { void M() { Use(A.C.Url); } }""", true)]
    [InlineData("""class C { const string Url = "it"; } class D { void M() { Use(D.Url); } }""", false)] // another type's
    [InlineData("""class C { const string Url = "it"; } class D { void M() { Use(Url); } }""", false)] // nothing declares it here
    [InlineData("""class C { const string url = "it"; void M(string url) { Use(url); } }""", false)] // a parameter is nearer
    [InlineData("""class C { string Url, Other = "it"; void M() { Use(Url); } }""", false)] // the value of another field
    [InlineData("""var s = "it"; Use(C.Url);""", false)] // no type is around the value
    public void A_name_means_the_value_of_its_own_declaration(string source, bool expected) =>
        Assert.Equal(expected, Declarations.Means(Asked(source, out _), It(source)));

    [Theory]
    [InlineData("class C { void M(Uri url) { Use(url); } }", "Uri")]
    [InlineData("class C { Uri Url { get; } void M() { Use(Url); } }", "Uri")]
    [InlineData("class C { Uri a, url; void M() { Use(url); } }", "Uri")]
    [InlineData("class C { void M() { Uri url = F(); Use(url); } }", "Uri")]
    [InlineData("class C { void M() { var url = new Uri(F()); Use(url); } }", "Uri")]
    [InlineData("class C { void M() { var url = F(); Use(url); } }", null)]
    [InlineData("class C { void M() { foreach (Uri url in F()) Use(url); } }", "Uri")]
    [InlineData("class C { void M() { foreach (var url in F()) Use(url); } }", null)]
    [InlineData("class C { void M() { F(out Uri url); Use(url); } }", "Uri")]
    [InlineData("class C { void M() { if (F() is Uri url) Use(url); } }", "Uri")]
    [InlineData("class C { void M() { if (F() is Uri { Port: 1 } url) Use(url); } }", "Uri")]
    [InlineData("class C { void M() { Use(url); } }", null)]
    public void A_declaration_says_its_type(string source, string? expected) =>
        Assert.Equal(expected, Declarations.TypeOf(Declarations.Of(Asked(source, out _)))?.ToString());

    [Theory]
    [InlineData("class C { int url = 1; void M() { url = 2; Use(url); } void N() { this.url = 3; other = 4; } }", "1 2 3")]
    [InlineData("class C { int Url => 1; void M() { Use(Url); } class D { int Url { get; set; } = 2; } }", "1 2")]
    [InlineData("class C { int other = 1; int Other => 2; void M() { Use(url); } }", "")]
    [InlineData("class C { void M() { var url = 1; url = 2; Use(url); } void N() { var url = 3; } }", "1 2")]
    [InlineData("class C { void M() { foreach (var url in F()) Use(url); } }", "F()")]
    [InlineData("class C { void M() { var urls = F(); foreach (var url in urls) Use(url); } }", "F()")]
    public void The_values_of_a_name_are_all_that_it_is_given(string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', Declarations.ValuesOf(Asked(source, out _))));

    [Fact]
    public void Methods_of_a_name_are_those_of_the_file_and_the_local_functions_in_sight()
    {
        const string Source = """
            namespace N { class C { A Get() => F(); B Other() => F(); void M() { D Get() { return F(); } E Unseen() => F(); Use(url); }
                void N() { G Get() { return F(); } } class I { H Get() => F(); } } }
            """;
        Assert.Equal("A H D", string.Join(' ', Declarations.ReturnTypes(Asked(Source, out _), "Get")));
    }

    private static ExpressionSyntax Asked(string source, out SyntaxNode root)
    {
        root = CSharpSyntaxTree.ParseText(source).GetRoot();
        return root.DescendantNodes().OfType<InvocationExpressionSyntax>().Single(static call => call.Expression.ToString() == "Use")
            .ArgumentList.Arguments[0].Expression;
    }

    private static LiteralExpressionSyntax It(string source)
    {
        Asked(source, out var root);
        return root.DescendantNodes().OfType<LiteralExpressionSyntax>().Single(static literal => literal.Token.ValueText == "it");
    }

    private static int? Marked(string marked) => marked.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at ? at + Mark.Length : null;

    private static int? Start(SyntaxNode? node, SyntaxNode root)
    {
        Assert.True(node is null || node.SyntaxTree.GetText().ToString() == root.SyntaxTree.GetText().ToString());
        return node?.SpanStart;
    }
}
