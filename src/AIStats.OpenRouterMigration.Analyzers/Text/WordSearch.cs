using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// Case-insensitive search for many words at once. It looks at two neighbouring characters every (shortest word − 1) positions: every
/// occurrence of every word covers at least one of these pairs, and a table says which words a pair could belong to. The step is fixed,
/// so the loop has no branch that depends on what was found.
/// </summary>
internal sealed class WordSearch
{
    /// <summary>The length of the shortest word that has a pair, in characters. A search is as fast as its shortest word is long.</summary>
    public const int MinimumLength = 2;

    private const int TableSize = 4096;
    private readonly int _stride;
    private readonly bool[] _isInWord = new bool[TableSize];
    private readonly uint[] _before = new uint[TableSize];
    private readonly uint[] _after = new uint[TableSize];
    private readonly ImmutableArray<Candidate>[] _candidates = new ImmutableArray<Candidate>[TableSize];
    private readonly ImmutableArray<string> _words;
    private readonly int _longest;

    /// <summary>Prepares a search.</summary>
    /// <exception cref="ArgumentException">A word is shorter than <see cref="MinimumLength"/>, not in ASCII or not in lower case.</exception>
    public WordSearch(ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length < MinimumLength || word.Any(static c => c > '\u007F' || char.IsUpper(c)))
                throw new ArgumentException($"The word '{word}' is too short, not in ASCII or not in lower case.", nameof(words));
        }

        _words = words;
        _stride = words.Min(static word => word.Length) - 1;
        for (var i = 0; i < TableSize; i++)
            _candidates[i] = ImmutableArray<Candidate>.Empty;
        for (var index = 0; index < words.Length; index++)
            Prepare(words[index], index);
        _longest = words.Max(static word => word.Length);
    }

    /// <summary>Whether a word, in lower case, can be looked for.</summary>
    public static bool Takes(string word) => word.Length >= MinimumLength && word.All(static c => c <= '\u007F');

    /// <summary>A word that holds a pair, with the offset of the pair's second character.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(int Word, int Offset);

    /// <summary>All places in a string, in the order of the text.</summary>
    public List<WordPlace>? FindAll(string text)
    {
        List<WordPlace>? places = null;
        Add(text, 0, text.Length, ref places);
        return places;
    }

    /// <summary>All places in a text, in its order.</summary>
    public List<WordPlace>? FindAll(SourceText text) => FindAll(text, new TextSpan(0, text.Length));

    /// <summary>All places in a text, from those in an earlier version of it: only what changed is searched.</summary>
    /// <param name="text">The text.</param>
    /// <param name="earlier">All places in the earlier version.</param>
    /// <param name="changes">What changed since, in the order of the text.</param>
    public List<WordPlace> FindAll(SourceText text, IEnumerable<WordPlace> earlier, IReadOnlyList<TextChangeRange> changes)
    {
        var places = new List<WordPlace>();
        var (next, shift) = (0, 0);
        foreach (var place in earlier)
        {
            for (; next < changes.Count && changes[next].Span.End <= place.Position; next++)
                shift += changes[next].NewLength - changes[next].Span.Length;
            if (!IsCut(place, changes, next))
                places.Add(place with { Position = place.Position + shift });
        }

        shift = 0;
        foreach (var change in changes)
        {
            var written = new TextSpan(change.Span.Start + shift, change.NewLength);
            var around = TextSpan.FromBounds(Math.Max(0, written.Start - _longest), Math.Min(text.Length, written.End + _longest));
            foreach (var place in FindAll(text, around) ?? Enumerable.Empty<WordPlace>())
            {
                if (IsCutBy(place, written))
                    Insert(places, place);
            }

            shift += change.NewLength - change.Span.Length;
        }

        return places;
    }

    private void Prepare(string word, int index)
    {
        for (var i = 1; i <= _stride; i++)
        {
            var pair = Pair(word[i - 1], word[i]);
            _isInWord[pair] = true;
            _candidates[pair] = _candidates[pair].Add(new Candidate(index, i));
            if (i + 1 < word.Length)
                _after[pair] |= Bit(word[i + 1]);
            else
                _before[pair] |= i >= 2 ? Bit(word[i - 2]) : uint.MaxValue;
        }
    }

    private int End(WordPlace place) => place.Position + _words[place.Word].Length;

    /// <summary>Whether a part of a text, or a position between two characters, cuts a place.</summary>
    private bool IsCutBy(WordPlace place, TextSpan span) => place.Position < span.End && End(place) > span.Start;

    /// <summary>Whether one of the changes from an index on cuts a place.</summary>
    private bool IsCut(WordPlace place, IReadOnlyList<TextChangeRange> changes, int from)
    {
        for (var i = from; i < changes.Count && changes[i].Span.Start < End(place); i++)
        {
            if (IsCutBy(place, changes[i].Span))
                return true;
        }

        return false;
    }

    /// <summary>Puts a place where it belongs, once; of two at one position the first word comes first.</summary>
    private static void Insert(List<WordPlace> places, WordPlace place)
    {
        var at = places.Count;
        while (at > 0 && (places[at - 1].Position > place.Position || (places[at - 1].Position == place.Position && places[at - 1].Word > place.Word)))
            at--;
        if (at == 0 || places[at - 1] != place)
            places.Insert(at, place);
    }

    private List<WordPlace>? FindAll(SourceText text, TextSpan span)
    {
        List<WordPlace>? places = null;
        foreach (var piece in TextPieces.Of(text, span, _longest))
            Add(piece.Text, piece.Start, piece.End, ref places);
        return places;
    }

    /// <summary>Adds the words of a piece that begin before an end.</summary>
    private void Add(string piece, int offset, int end, ref List<WordPlace>? places)
    {
        var isInWord = _isInWord;
        var stride = _stride;
        for (var i = stride; i < piece.Length; i += stride)
        {
            var pair = Pair(piece[i - 1], piece[i]);
            if (isInWord[pair] && HasNeighbour(piece, i, pair))
                Add(piece, i, offset, end, _candidates[pair], ref places);
        }
    }

    /// <summary>Whether the character before or after a pair may be that of a word: with many words most pairs are in one.</summary>
    private bool HasNeighbour(string text, int i, int pair) =>
        (i + 1 < text.Length && (_after[pair] & Bit(text[i + 1])) != 0) || (_before[pair] & (i >= 2 ? Bit(text[i - 2]) : uint.MaxValue)) != 0;

    private void Add(string text, int i, int offset, int end, ImmutableArray<Candidate> candidates, ref List<WordPlace>? places)
    {
        foreach (var candidate in candidates)
        {
            var start = i - candidate.Offset;
            if (offset + start >= end || !StandsAt(text, start, _words[candidate.Word]))
                continue;
            // A later pair may belong to a word that begins earlier.
            Insert(places ??= new List<WordPlace>(), new WordPlace(offset + start, candidate.Word));
        }
    }

    private static bool StandsAt(string text, int start, string word)
    {
        if (start + word.Length > text.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = text[start + i];
            if (c != word[i] && !(c is >= 'A' and <= 'Z' && (c | 0x20) == word[i]))
                return false;
        }

        return true;
    }

    /// <summary>A bit for a character, the same for both cases of a letter.</summary>
    private static uint Bit(char c) => 1u << (c & 31);

    /// <summary>A table index for two characters, the same for both cases of a letter.</summary>
    private static int Pair(char first, char second) => (((first | 0x20) << 5) ^ (second | 0x20)) & (TableSize - 1);
}
