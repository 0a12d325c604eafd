using AIStats.OpenRouterMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Code;

[Trait("Area", "Code")]
public sealed class OwnersTests
{
    [Theory]
    [InlineData("""class C { void M() { F(place); } }""", "Nobody")]
    [InlineData("""class C { string gateway; void M() { F(place); } }""", "Gateway")]
    [InlineData("""class C { string other; void M() { F(place); } }""", "Other")]
    [InlineData("""class C { string other; void M() { F(place, gateway); } }""", "Gateway")]
    [InlineData("""class C { string gateway; void M() { F(place, other); } }""", "Other")]
    [InlineData("""class C { void M() { F(place, gateway, other); } }""", "Both")]
    [InlineData("""class C { void M() { F(gateway, other); F(place); } }""", "Both")]
    public void The_nearest_scope_that_names_a_service_decides(string source, string expected) =>
        Assert.Equal(expected, Ask(source, Owner.Both, out _).ToString());

    [Theory]
    [InlineData("Gateway")]
    [InlineData("Other")]
    [InlineData("Both")]
    public void The_question_says_what_a_tie_means(string tie) =>
        Assert.Equal(tie, Ask("""class C { void M() { F(place, gateway, other); } }""", Enum.Parse<Owner>(tie), out _).ToString());

    [Fact]
    public void Where_a_tie_is_the_gateways_nobody_looks_for_others_in_its_scope()
    {
        Ask("""class C { void M() { F(place, gateway, other); } }""", Owner.Gateway, out var asked);
        Assert.Equal(0, asked);
    }

    private static Owner Ask(string source, Owner tie, out int asked)
    {
        var place = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Single(node => node.Identifier.ValueText == "place");
        var count = 0;
        var owner = Owners.Of(place, new Scopes(
            node => node is StatementSyntax or MemberDeclarationSyntax,
            node => Names(node, "gateway"),
            node =>
            {
                count++;
                return Names(node, "other");
            },
            tie));
        asked = count;
        return owner;
    }

    private static bool Names(SyntaxNode node, string name) => node.DescendantTokens().Any(token => token.ValueText == name);
}
