using AIStats.OpenRouterMigration.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class TextRunTests
{
    [Theory]
    [InlineData("ab|cd", 0, 4)]
    [InlineData("1a|b2", 1, 3)]
    [InlineData("a|1b", 0, 1)]
    [InlineData("a1|b", 2, 3)]
    [InlineData("1|2", 1, 1)]
    [InlineData("|", 0, 0)]
    public void A_run_of_letters_around_a_place(string marked, int start, int end)
    {
        var (text, at) = (marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|', StringComparison.Ordinal));
        Assert.Equal((start, end), (TextRun.Start(text, at, char.IsLetter), TextRun.End(text, at, char.IsLetter)));
    }

    [Theory]
    [InlineData("abc", 'a', true)]
    [InlineData("abc", 'c', true)]
    [InlineData("abc", 'd', false)]
    [InlineData("", 'a', false)]
    public void A_text_holds_a_character_wherever_it_stands(string text, char c, bool expected)
    {
        Func<string, char, bool> contains = TextContents.Contains;
        Assert.Equal(expected, contains(text, c));
        Assert.Equal(expected, TextContents.ContainsAny(text, ['x', c]));
        Assert.Equal(expected, TextContents.Contains(text, c.ToString(), StringComparison.Ordinal));
        Assert.Equal(expected, TextContents.Contains(text, c.ToString().ToUpperInvariant(), StringComparison.OrdinalIgnoreCase));
        Assert.False(TextContents.Contains(text, c.ToString().ToUpperInvariant(), StringComparison.Ordinal));
    }
}
