using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class StringTextTests
{
    private static (StringText Text, string Source) Read(string expression)
    {
        var parsed = SyntaxFactory.ParseExpression(expression, options: new CSharpParseOptions(LanguageVersion.Latest));
        return (StringText.Read(parsed), parsed.ToFullString());
    }

    [Fact]
    [Trait("Language", "13")]
    public void An_escape_of_newer_languages_is_read() => A_literal_has_the_text_that_the_compiler_reads("\"a\\e\"");

    [Theory]
    [InlineData(""" "a\tb\"\\\u0041\x42\U00000043\0\a\b\f\n\r\v\'" """)]
    [InlineData(""" "\x41g\x0041B\u00e9" """)]
    [InlineData("""@"a""b\c{}" """)]
    [InlineData("""
        @"two
        lines"
        """)]
    [InlineData("""@"{{a}}" """)]
    [InlineData(""" "{{a}}" """)]
    [InlineData("""""""@"""""" """"""")]
    [InlineData("""" """a"b\c""" """")]
    [InlineData(""""" """"a"""b"""" """"")]
    [InlineData(""" "" """)]
    [InlineData("""@"" """)]
    [InlineData(""" "日本 é" """)]
    [InlineData(""" "a"u8""")]
    [InlineData("""@"a""b"U8""")]
    [InlineData("""" """a"b"""u8"""")]
    public void A_literal_has_the_text_that_the_compiler_reads(string literal)
    {
        var (text, source) = Read(literal);
        Assert.Equal(((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(source)).Token.ValueText, text.Value);
        Assert.Empty(text.Holes);
    }

    [Theory]
    [InlineData("""$"a{x}b{{c}}\t" """, "a#b{c}\t")]
    [InlineData("""$@"a{x}""{{\" """, """a#"{\""")]
    [InlineData("""@$"{x,5:N2}{y}" """, "##")]
    [InlineData(""""$"""a{x}"b\n""" """", """a#"b\n""")]
    [InlineData(""""$$"""{a}{{x}}""" """", "{a}#")]
    [InlineData(""" "a" + x + "b" """, "a#b")]
    [InlineData("""("a" + @"b") + ($"{x}c" + ("d"))""", "ab#cd")]
    [InlineData(""" "a" + (x + y)""", "a##")]
    [InlineData(""" "a" + (x ?? y) + 1 + 'c' + "b" """, "a###b")]
    [InlineData("x", "#")]
    [InlineData("\"\uFFFC\\uFFFC\" + x", "\uFFFD\uFFFD#")]
    [InlineData(""" "\U0001F600\U00110000\uZ" """, "\uFFFD\uFFFD\uFFFDZ")]
    public void What_is_no_text_is_a_hole(string expression, string expected)
    {
        var (text, _) = Read(expression);
        Assert.Equal(expected.Replace('#', StringText.Hole), text.Value);
        Assert.Equal(text.Value.Select((c, i) => (c, i)).Where(pair => pair.c == StringText.Hole).Select(pair => pair.i), text.Holes.Keys.Order());
    }

    [Theory]
    [InlineData("""
        "a\u0062c"
        """, 1, 2, "\\u0062")]
    [InlineData("""
        "a\tc"
        """, 0, 3, "a\\tc")]
    [InlineData("""
        @"a""c"
        """, 1, 2, """
        ""
        """)]
    [InlineData("""
        $"a{{c"
        """, 1, 2, "{{")]
    [InlineData("""
        $"a{x}c"
        """, 1, 2, "{x}")]
    [InlineData("""
        "ab" + "cd"
        """, 1, 3, """b" + "c""")]
    [InlineData("""
        "ab"
        """, 1, 1, "")]
    public void A_part_of_the_text_has_its_place_in_the_source(string expression, int start, int end, string expected)
    {
        var (text, source) = Read(expression);
        var span = text.Span(start, end);
        Assert.Equal(expected, source.Substring(span.Start, span.Length));
        if (end > start)
            Assert.Equal(start, text.IndexOf(span.Start));
    }

    [Theory]
    [InlineData("""
        "ab" + x + $"c{y}d"
        """, ".ab..........c...d.")]
    [InlineData("""
        "a\u0062c"
        """, ".a\\u0062c.")]
    [InlineData("""""
        @""""
        """"", """.."".""")]
    [InlineData("""
        ""
        """, "..")]
    public void Only_characters_of_the_text_are_held(string expression, string expected)
    {
        var (text, source) = Read(expression);
        Assert.Equal(expected, string.Concat(source.Select((c, position) => text.Holds(position) ? c : '.')));
    }

    [Theory]
    [InlineData(""" "abcd" """, 1, 3, "bc")]
    [InlineData(""" "ab" + "cd" """, 1, 3, "b")]
    [InlineData(""" "ab" + "cd" """, 0, 2, "ab")]
    [InlineData(""" "ab" + "cd" """, 2, 4, "cd")]
    [InlineData(""" "ab" + "cd" """, 1, 1, "")]
    public void A_part_is_shown_up_to_the_end_of_its_first_literal(string expression, int start, int end, string expected)
    {
        var (text, source) = Read(expression);
        var span = text.FirstSpan(start, end);
        Assert.Equal(expected, source.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData(""" "abcd" """, 1, 3, "X", """ "aXd" """)]
    [InlineData(""" "a\u0062cd" """, 1, 3, "X", """ "aXd" """)]
    [InlineData(""" "ab" + "cd" """, 1, 3, "X", """ "aX" + "d" """)]
    [InlineData("""" "ab" /* x */ + @"cd" + """ef""" """", 0, 6, "X", """ "X" /* x */ + @"" + "" """)]
    [InlineData("""" "ab" + $"""cd""" """", 0, 4, "X", """ "X" + "" """)]
    [InlineData("""" "ab" + $"""cd{x}""" """", 0, 4, "X", """" "X" + $"""{x}""" """")]
    [InlineData("""" "ab"u8 + """cd"""u8"""", 0, 4, "X", """ "X"u8 + ""u8""")]
    [InlineData("""" """abcd""" """", 1, 3, "", """" """ad""" """")]
    public void A_replacement_keeps_what_lies_between_the_literals(string expression, int start, int end, string newText, string expected)
    {
        var (text, source) = Read(expression);
        Assert.Equal(expected, SourceText.From(source).WithChanges(text.Replace(start, end, newText)).ToString());
    }

    [Fact]
    public void A_very_long_concatenation_is_read()
    {
        var (text, _) = Read(string.Join(" + ", Enumerable.Repeat("\"a\"", 3000)));
        Assert.Equal(new string('a', 3000), text.Value);
    }

    [Fact]
    public void The_outermost_expression_is_the_whole_concatenation()
    {
        var expression = SyntaxFactory.ParseExpression("f((\"a\" + (\"b\")) + x, \"c\")");
        var outermost = expression.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(StringText.Outermost).Select(node => node.ToString()).ToArray();
        Assert.Equal(["(\"a\" + (\"b\")) + x", "(\"a\" + (\"b\")) + x", "\"c\""], outermost);
    }
}
