using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Rules;

/// <summary>What goes with a statement or an element that is removed.</summary>
[Trait("Area", "Rules")]
public sealed class LineRemovalTests
{
    [Theory]
    [InlineData("[|b|]", "")]
    [InlineData("[|b|]\nc", "c")]
    [InlineData(" [|b|]\nc", "c")]
    [InlineData(" [|b|] c", " c")]
    [InlineData("a\n[|b|]", "a\n")]
    [InlineData("a\n[|b|] ", "a\n")]
    [InlineData("a\n  [|b|]\nc", "a\nc")]
    [InlineData("a\r\n  [|b|]\r\nc", "a\r\nc")]
    [InlineData("a\n\t[|b|]\t\nc", "a\nc")]
    [InlineData("a\n \t[|b|] \t\n\nc", "a\n\nc")]
    [InlineData("a\n\n  [|b|]\n  c", "a\n\n  c")]
    [InlineData("a\n  [|b\n    c|]\nd", "a\nd")]
    [InlineData("a\n  [|b\n    c|] d", "a\n  d")]
    [InlineData("a [|b\n  c|]\nd", "a\nd")]
    [InlineData("a [|b|] c", "a c")]
    [InlineData("a\t[|b|]\tc", "a\tc")]
    [InlineData("a\n  [|b|]  c", "a\n  c")]
    [InlineData("a\n\t[|b|]\tc", "a\n\tc")]
    [InlineData("a  [|b|]\nc", "a\nc")]
    [InlineData("a[|b|]c", "ac")]
    [InlineData("a\n[|b|];\nc", "a\n;\nc")]
    public void A_line_goes_where_nothing_else_stands_on_it(string before, string after)
    {
        var markup = TestMarkup.Parse(before);
        var text = SourceText.From(markup.Text);
        Assert.Equal(after, text.WithChanges(LineRemoval.Lines(markup.Spans.Single().Span, text)).ToString());
    }

    [Theory]
    [InlineData("[|f(a);|]", true)]
    [InlineData("[|f(\n    a\n);|]", true)]
    [InlineData("/* before */ [|f(a);|] // behind", true)]
    [InlineData("f(out var b); [|f(a);|]", true)]
    [InlineData("[|f(a);|] f(out var b);", true)]
    [InlineData("[|f(/* inside */ a);|]", false)]
    [InlineData("[|f( // inside\n    a);|]", false)]
    [InlineData("""
        [|f(
        #if X
            b
        #else
            a
        #endif
        );|]
        """, false)]
    [InlineData("[|f(out var b);|]", false)]
    [InlineData("[|f(a is string b);|]", false)]
    [InlineData("[|/* first */ f(a);|]", false)]
    public void A_comment_a_directive_and_a_variable_inside_are_not_lost(string statements, bool expected)
    {
        var markup = TestMarkup.Parse($"class C {{ void M() {{ {statements} }} }}");
        Assert.Equal(expected, LineRemoval.IsPlain(CSharpSyntaxTree.ParseText(markup.Text).GetRoot(), markup.Spans.Single().Span));
    }
}
