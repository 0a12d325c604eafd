using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

[Trait("Area", "Scanning")]
public sealed class TextPiecesTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(4, 1)]
    [InlineData(50, 0)]
    public void A_part_that_ends_behind_its_text_is_cut(int start, int found) =>
        Assert.Equal(found, TextPieces.FindName(SourceText.From("key = key"), TextSpan.FromBounds(start, 100), "key").Count());

    [Theory]
    [InlineData("baseurl", 3)]
    [InlineData("BASEURL", 3)]
    // Too short for the fast search, and beyond ASCII: looked for by themselves.
    [InlineData("U", 4)]
    [InlineData("Größe", 1)]
    [InlineData("Region", 0)]
    public void A_word_is_found_in_any_case(string word, int found) =>
        Assert.Equal(found, new AnyCaseWord(word).In(SourceText.From("BaseUrl baseUrl BASEURL u größe")).Count());

    [Fact]
    public void A_text_that_is_copied_once_is_searched_like_its_chain_of_changes()
    {
        var written = SourceText.From(string.Join('\n', Enumerable.Range(0, 2 * TextPieces.Length / 10).Select(static line => $"key{line:D6}")));
        var changed = written.WithChanges(new TextChange(new TextSpan(TextPieces.Length - 5, 3), "<key>"), new TextChange(new TextSpan(0, 2), "a key, ke"));
        var whole = new WholeText(changed);

        Assert.Equal(changed.ToString(), whole.ToString());
        Assert.Equal(TextPieces.FindName(changed, "key"), TextPieces.FindName(whole, "key"));
        var middle = TextSpan.FromBounds(TextPieces.Length - 50, TextPieces.Length + 50);
        Assert.Equal(TextPieces.FindName(changed, middle, "key"), TextPieces.FindName(whole, middle, "key"));
        Assert.Equal(new AnyCaseWord("KEY0").In(changed), new AnyCaseWord("KEY0").In(whole));
        Assert.Equal(changed.ToString(middle), whole.ToString(middle));
    }
}
