using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class StringUseTests
{
    /// <summary>The string "x" in a member of a class.</summary>
    private static LiteralExpressionSyntax In(string member)
    {
        var tree = CSharpSyntaxTree.ParseText("class C { " + member + " }", new CSharpParseOptions(LanguageVersion.Latest));
        Assert.Empty(tree.GetDiagnostics());
        return tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single(static literal => literal.Token.ValueText == "x");
    }

    [Theory]
    [InlineData("""string a = "x";""", "a")]
    [InlineData("""string A { get; } = "x";""", "A")]
    [InlineData("""string A => "x";""", "A")]
    [InlineData("""string A() => "x";""", "A")]
    [InlineData("""string A { get => "x"; }""", "A")]
    [InlineData("""string A { get { return "x"; } }""", "A")]
    [InlineData("""string A() { return "x"; }""", "A")]
    [InlineData("""IEnumerable<string> A() { yield return "x"; }""", "A")]
    [InlineData("""void M(string a = "x") { }""", "a")]
    [InlineData("""void M() { var a = "x"; }""", "a")]
    [InlineData("""void M() { a.b.C = "x"; }""", "C")]
    [InlineData("""void M() { a[0] = "x"; }""", "a")]
    [InlineData("""void M() { f(a: "x"); }""", "a")]
    [InlineData("""object M = new { A = "x" };""", "A")]
    [InlineData("""Uri a = new Uri("x");""", "a")]
    [InlineData("""Uri a = new(new Uri(b ? c : "x"), d);""", "a")]
    [InlineData("""object a = (object)"x";""", "a")]
    [InlineData("""string a = b ? ("x")! : c;""", "a")]
    [InlineData("""string a = b ?? "x";""", "a")]
    [InlineData("""string a = b switch { 1 => "x", _ => c };""", "a")]
    [InlineData("""string a = b switch { "x" => c, _ => d };""", null)]
    [InlineData("""string a = b == "x" ? c : d;""", null)]
    [InlineData("""string a = "x" + b;""", null)]
    [InlineData("""string a = f("x");""", null)]
    [InlineData("""void M() { (a, b) = ("x", c); }""", null)]
    [InlineData("""void M() { f("x"); }""", null)]
    [InlineData("""string this[int i] => "x";""", null)]
    public void What_takes_a_string_has_a_name(string member, string? expected) => Assert.Equal(expected, StringUse.DeclaredName(In(member)));

    [Theory]
    [InlineData("""object a = new D { ["k"] = new[] { "x" } };""", "k a")]
    [InlineData("""object a = new D { { "k", "x" } };""", "k a")]
    [InlineData("""object a = new D { { k, "x" } };""", "a")]
    [InlineData("""object A { get; } = new { B = "x" };""", "B A")]
    [InlineData("""void M() { b["k"] = new { A = "x" }; }""", "A k")]
    [InlineData("""void M() { b[k] = "x"; }""", "")]
    [InlineData("""void M() { b.C = f(a: "x"); }""", "a C")]
    [InlineData("""void M() { var a = f("x"); }""", "a")]
    [InlineData("""void M(string a = "x") { }""", "a")]
    [InlineData("""object A => f(() => g("x"));""", "A")]
    [InlineData("""object A => f(() => { g("x"); });""", "")]
    public void All_names_up_to_the_statement_hold_a_string(string member, string expected) =>
        Assert.Equal(expected, string.Join(' ', StringUse.TakerNames(In(member))));

    [Theory]
    [InlineData("""[A("x")] void M() { }""", true)]
    [InlineData("""const string a = "x";""", true)]
    [InlineData("""void M() { const string a = "x"; }""", true)]
    [InlineData("""void M(string a = "x") { }""", true)]
    [InlineData("""void M() { switch (a) { case "x": break; } }""", true)]
    [InlineData("""void M() { switch (a) { case "": goto case "x"; } }""", true)]
    [InlineData("""bool A => b is "x";""", true)]
    [InlineData("""int A => b switch { "x" => 1, _ => 2 };""", true)]
    [InlineData("""string A => b switch { 1 => "x", _ => c };""", false)]
    [InlineData("""static readonly string a = "x";""", false)]
    [InlineData("""string A => "x";""", false)]
    [InlineData("""void M() { var a = "x"; }""", false)]
    [InlineData("""void M() { switch (a) { case 1: f("x"); break; } }""", false)]
    public void Only_some_places_take_nothing_but_a_constant(string member, bool expected) => Assert.Equal(expected, StringUse.MustBeConstant(In(member)));

    [Theory]
    [InlineData("""string[] a = { "x", y };""", "a", "y")]
    [InlineData("""string[] a = new[] { y, ("x"), z };""", "a", "y z")]
    [InlineData("""List<string> A() { return new() { b ? "x" : y }; }""", "A", "")]
    [InlineData("""void M() { a.B = new List<string> { "x", y }; }""", "B", "y")]
    [InlineData("""void M() { a.B(new List<string> { "x", y }); }""", null, "y")]
    [InlineData("""void M() { a.B("x", y); }""", null, "")]
    [InlineData("""void M() { a = b["x"]; }""", null, "")]
    [InlineData("""string a = "x";""", null, "")]
    public void A_list_has_a_name_and_other_elements(string member, string? name, string siblings)
    {
        var expression = In(member);
        Assert.Equal(name, StringUse.ListName(expression));
        Assert.Equal(siblings, string.Join(' ', StringUse.Siblings(expression)));
    }

    [Fact]
    [Trait("Language", "12")]
    public void A_collection_expression_is_a_list() => A_list_has_a_name_and_other_elements("string[] a = [y, \"x\", z];", "a", "y z");

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b", "b")]
    [InlineData("a?.b", "b")]
    [InlineData("a?.b?.c", "c")]
    [InlineData("a.b[0]", "b")]
    [InlineData("a.b(c)", "b")]
    [InlineData("a.b<c>()", "b")]
    [InlineData("(a!.b)", "b")]
    [InlineData("a.b!", "b")]
    [InlineData("global::a", "a")]
    [InlineData("a?[0]", "")]
    [InlineData("1", "")]
    public void The_last_name_of_an_expression_is_found(string expression, string expected) =>
        Assert.Equal(expected, StringUse.LastName(SyntaxFactory.ParseExpression(expression)));

    [Theory]
    [InlineData("a.b(c)", "a")]
    [InlineData("a.c?.b(d)", "a.c")]
    [InlineData("b(a.c)", null)]
    [InlineData("new b(a)", null)]
    public void A_method_is_called_on_its_receiver(string call, string? expected) => Assert.Equal(
        expected, StringUse.Receiver(SyntaxFactory.ParseExpression(call).DescendantNodesAndSelf()
            .First(static node => node is InvocationExpressionSyntax or ObjectCreationExpressionSyntax))?.ToString());

    [Theory]
    [InlineData("BaseUrl", true)]
    [InlineData("this._baseUrl", true)]
    [InlineData("options.BaseUrl!.TrimEnd('/').ToLowerInvariant()", true)]
    [InlineData("BaseUrls", false)]
    [InlineData("BaseUrl.Length", false)]
    [InlineData("BaseUrl.Substring(1)", false)]
    public void A_text_call_does_not_hide_the_name_that_is_read(string expression, bool expected)
    {
        Assert.Equal(expected, StringUse.IsNamed(SyntaxFactory.ParseExpression(expression), "baseUrl"));
        Assert.False(StringUse.IsNamed(SyntaxFactory.ParseExpression(expression), null));
    }

    [Theory]
    [InlineData("""class D { string A => "x"; }""", "C")]
    [InlineData("""string A => "x";""", "C")]
    public void The_outermost_type_is_the_one_around(string member, string expected) =>
        Assert.Equal(expected, Assert.IsType<ClassDeclarationSyntax>(StringUse.EnclosingType(In(member))).Identifier.ValueText);

    [Fact]
    public void Around_statements_at_the_top_is_the_whole_file()
    {
        var root = CSharpSyntaxTree.ParseText("f(\"x\"); class C { }").GetRoot();
        Assert.Same(root, StringUse.EnclosingType(root.DescendantNodes().OfType<LiteralExpressionSyntax>().Single()));
    }

    [Fact]
    public void A_name_in_a_comment_or_a_string_is_no_use_of_it() =>
        Assert.Equal(["C.Root", "Root"],
            StringUse.Uses(CSharpSyntaxTree.ParseText("""class C { string a = C.Root; /* Root */ string b = /* Root */ other + "Root" + Root; }"""), "Root")
                .Select(static use => use.ToString()));
}
