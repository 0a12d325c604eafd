using AIStats.OpenRouterMigration.Map;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Map;

/// <summary>What is a real key, and what only stands for one. None of these keys is real.</summary>
[Trait("Area", "Map")]
public sealed class KeyTextTests
{
    [Theory]
    [InlineData("sk-or-v1-0123456789abcdef", true)]
    [InlineData("sk-or-0123456789abcdef", true)] // an older key has no version
    [InlineData("SK-OR-V1-0123456789ABCDEF", true)]
    [InlineData("sk-or-v1-0123456789abcde", false)] // one character too short
    [InlineData("sk-or-v1-abcdefghijklmnop", false)] // no digit
    [InlineData("sk-or-v1-0123456012345601", false)] // seven different characters
    [InlineData("sk-or-v1-0123456701234567", true)] // eight
    [InlineData("sk-or-v1-0123456789-abcdef", false)] // words with hyphens
    [InlineData("sk-or-v1-your_key_1234567890", false)] // words with underscores
    [InlineData("sk-or-", false)] // the beginning alone
    public void A_key_is_long_and_mixed(string text, bool expected)
    {
        var found = Assert.Single(KeyText.Find(text));
        Assert.Equal(new KeyText(0, text.Length, expected), found);
    }

    [Fact]
    public void Every_key_of_a_text_is_found_from_an_index_on()
    {
        const string Text = "a=sk-or-x;b=\"sk-or-v1-0123456789abcdef\" c=sk-or-";
        KeyText[] all = [new(2, 9, false), new(13, 38, true), new(42, 48, false)];
        Assert.Equal(all, KeyText.Find(Text));
        Assert.Equal(all[1..], KeyText.Find(Text, 3));
        Assert.Equal(all, KeyText.Find(Text, 2));
        Assert.Empty(KeyText.Find("sk-o r-v1-0123456789abcdef"));
    }
}
