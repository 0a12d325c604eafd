using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Headers;

/// <summary>Where a text names a header: alone, before a colon, or in quotes.</summary>
[Trait("Area", "Headers")]
public sealed class HeaderNameTests
{
    [Theory]
    [InlineData("X-Title", "X-Title 0")]
    [InlineData(" X-Title ", "X-Title 1")]
    [InlineData("X-Title: a", "X-Title 0")]
    [InlineData("X-Title : a", "")]
    [InlineData("a X-Title: b", "")]
    [InlineData("a\nX-Title: b", "X-Title 2")]
    [InlineData("a\r\n  X-Title: b", "X-Title 5")]
    [InlineData(""" "X-Title": b""", "X-Title 2")]
    [InlineData(""" "X-Title" : b""", "X-Title 2")]
    [InlineData("'X-Title' = b", "X-Title 1")]
    [InlineData(""" "X-Title", "b" """, "X-Title 2")]
    [InlineData("""["HTTP-Referer", "X-Title"]""", "HTTP-Referer 2 X-Title 18")]
    [InlineData(""" "X-Title' : b""", "")]
    [InlineData(""" "X-Title" """, "")]
    [InlineData(""" "X-Title" b""", "")]
    [InlineData("""-H "X-Title: b" """, "X-Title 4")]
    [InlineData("""-H 'HTTP-Referer:b' -H "X-Title: c" """, "HTTP-Referer 4 X-Title 24")]
    [InlineData("X-Titles: a", "")]
    [InlineData("My-X-Title: a", "")]
    [InlineData("X-OpenRouter-Title: a", "X-OpenRouter-Title 0")]
    [InlineData("http-referer: a", "http-referer 0")]
    [InlineData("a X-Title", "")]
    [InlineData("X-Title a", "")]
    public void A_header_is_named(string text, string expected) => Assert.Equal(expected,
        string.Join(' ', HeaderName.Find(StringText.ReadPlain(text, new TextSpan(0, text.Length))).Select(static header => $"{header.Name} {header.Start}")));
}
