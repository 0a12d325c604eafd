using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class MarkdownCodeTests
{
    [Theory]
    [InlineData("text `a` text ``b ` c`` text", "a|b ` c")]
    [InlineData("no `end here", "")]
    [InlineData("""
        ```sh
        x

        y
        ```
        z `w`
        """, "x||y|w")]
    [InlineData("~~~\n```\n~~~\n`a`", "```|a")]
    [InlineData("  ```\n  x\n  ```\n", "  x")]
    [InlineData("````\n```\n````\nb", "```")]
    [InlineData("```\nopen to the end", "open to the end")]
    public void Code_stands_between_fences_and_backticks(string document, string expected)
    {
        var text = SourceText.From(document);
        Assert.Equal(expected, string.Join('|', MarkdownCode.Find(text).Select(span => text.ToString(span))));
    }
}
