using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class TextSectionTests
{
    [Theory]
    [InlineData("a:\n  b: 1\n\n\tc: 2\nd: 3", "a:\n  b: 1\n\n\tc: 2")]
    [InlineData("a:\r\n- b\r\n- c\r\nd: 3", "a:\r\n- b\r\n- c")]
    [InlineData("- a:\n    b: 1\n  c: 2\n- d: 3", "- a:\n    b: 1\n  c: 2")]
    [InlineData("a:\n--- b", "a:")]
    [InlineData("a:\n  b: 1\n-", "a:\n  b: 1")]
    [InlineData("a:", "a:")]
    public void A_section_of_lines_ends_before_the_next_line_that_is_not_indented_more(string text, string expected)
    {
        var source = SourceText.From(text);
        Assert.Equal(expected, source.ToString(new TextSection("a", 0).Block(source)));
    }

    [Theory]
    [InlineData("""{ "a": { "b": {} }, "c": 1 } // }""", """{ "a": { "b": {} }, "c": 1 """)]
    [InlineData("""{}{}""", "{")]
    [InlineData("""{ "a": {}""", """{ "a": {}""")]
    [InlineData("""{ "a": "}", "b": '{' /* } */ } {}""", """{ "a": "}", "b": '{' /* } */ """)]
    [InlineData("{ // }\n}", "{ // }\n")]
    public void A_section_of_JSON_ends_at_its_own_brace(string text, string expected) =>
        Assert.Equal(expected, SourceText.From(text).ToString(new TextSection("a", 0).Braces(text)));
}
