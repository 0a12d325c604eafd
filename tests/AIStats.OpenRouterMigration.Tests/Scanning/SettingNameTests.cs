using AIStats.OpenRouterMigration.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class SettingNameTests
{
    [Theory]
    [InlineData("A=b", "A")]
    [InlineData("a = b: c", "a")]
    [InlineData("a.b-c_d: 1", "a.b-c_d")]
    [InlineData("a:b:c = 1", "a:b:c")]
    [InlineData("a: = 1", null)]
    [InlineData("A=http://x", "A")]
    [InlineData("a: http://x?b=c", "a")]
    [InlineData("http://x", null)]
    [InlineData("://x?a=b", null)]
    [InlineData("'a'\t: 1", "a")]
    [InlineData(""" "" = x """, null)]
    [InlineData(" ' : x", null)]
    [InlineData(": x", null)]
    [InlineData("=a", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void A_line_gives_its_value_to_what_stands_before_the_separator(string line, string? expected) => Assert.Equal(expected, SettingName.Find(line));

    [Theory]
    [InlineData("<a>", "a")]
    [InlineData("  <a:b c='d'>", "a")]
    [InlineData("""<add key="a" value="b"/>""", "a")]
    [InlineData("<add value='b' NAME='a'/>", "a")]
    [InlineData("""<add name="b" key='it"s'/>""", """it"s""")]
    [InlineData("""<add key="" name='b'/>""", "b")]
    [InlineData("<add key=a>", "add")]
    [InlineData("""<add key="a""", "add")]
    [InlineData("<add key=", "add")]
    [InlineData("</add>", null)]
    [InlineData("<!-- a -->", null)]
    [InlineData("<", null)]
    public void Markup_names_it_in_an_attribute_or_an_element(string line, string? expected) => Assert.Equal(expected, SettingName.Find(line));
}
