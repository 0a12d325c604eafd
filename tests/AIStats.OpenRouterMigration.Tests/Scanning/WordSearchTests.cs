using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Scanning;

/// <summary>The search for many words, compared with a plain one, over texts of a few letters: there words overlap, touch and begin alike.</summary>
[Trait("Area", "Scanning")]
public sealed class WordSearchTests
{
    public static TheoryData<string> Words =>
    [
        // A word of two letters has one pair, which may be the first of the text or its last one.
        "ab bc abc cab",
        "ab",
        "aab aba baab",
        "abcab bcabc cabca abcabcab",
        "a-b /ab b/a a_b",
        // All pairs of some letters: the search takes the way without a branch.
        string.Join(' ', "abcdefghijklmnop".SelectMany(static _ => "abcdefghijklmnop", static (one, other) => $"{one}{other}{one}")),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void All_words_are_found_in_the_order_of_the_text(string words)
    {
        var (search, list, random) = (Search(words), words.Split(' '), new Random(20261201));
        for (var round = 0; round < 300; round++)
        {
            var text = RandomText(list, random);
            var expected = Plain(text, list);
            Assert.Equal(expected, search.FindAll(text) ?? []);
            Assert.Equal(expected, search.FindAll(new ArraySegment<byte>(Encoding.ASCII.GetBytes(text))) ?? []);
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void What_is_found_after_changes_is_what_a_search_of_the_whole_text_finds(string words)
    {
        var (search, list, random) = (Search(words), words.Split(' '), new Random(20261202));
        for (var round = 0; round < 300; round++)
        {
            var before = SourceText.From(RandomText(list, random));
            var changes = RandomChanges(before.Length, list, random);
            var after = before.WithChanges(changes);
            var ranges = changes.ConvertAll(static change => (TextChangeRange)change);
            Assert.Equal(Plain(after.ToString(), list), search.FindAll(after, search.FindAll(before) ?? [], ranges));
        }
    }

    [Theory]
    [InlineData("a", "a word of one letter has no pair")]
    [InlineData("aB", "a capital")]
    [InlineData("a\u00DF", "not in ASCII")]
    [InlineData("\u212A\u212A", "not in ASCII, and a capital")]
    public void A_word_that_cannot_be_looked_for_is_refused(string word, string why) =>
        Assert.Throws<ArgumentException>(() => why.Length > 0 ? Search("ab " + word) : null);

    private static WordSearch Search(string words) => new([.. words.Split(' ')]);

    private static List<WordPlace> Plain(string text, string[] words) =>
        [.. Enumerable.Range(0, text.Length).SelectMany(at => Enumerable.Range(0, words.Length)
            .Where(word => string.Compare(text, at, words[word], 0, words[word].Length, StringComparison.OrdinalIgnoreCase) == 0)
            .Select(word => new WordPlace(at, word)))];

    /// <summary>Words and single letters, at random in capitals.</summary>
    private static string RandomText(string[] words, Random random)
    {
        var letters = string.Concat(words) + " .";
        var pieces = Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(2) == 0
            ? words[random.Next(words.Length)] : letters[random.Next(letters.Length)].ToString());
        return string.Concat(pieces.Select(piece => random.Next(4) == 0 ? piece.ToUpperInvariant() : piece));
    }

    /// <summary>Up to three changes in the order of the text: some only insert, some only remove, some touch the one before.</summary>
    private static List<TextChange> RandomChanges(int length, string[] words, Random random)
    {
        var bounds = Enumerable.Range(0, 2 * random.Next(1, 4)).Select(_ => random.Next(length + 1)).Order().ToList();
        return [.. bounds.Chunk(2).Select(bound => new TextChange(TextSpan.FromBounds(bound[0], bound[1]),
            random.Next(3) == 0 ? "" : RandomText(words, random)))];
    }
}
