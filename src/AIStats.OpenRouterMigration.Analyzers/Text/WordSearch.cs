using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// Case-insensitive search for many words at once. It looks at two neighbouring characters every (shortest word − 1) positions. So it meets
/// every word at one of the pairs in a window of that many pairs, whichever window of the word is chosen: the rarest one, such as <c>_cach</c> of
/// <c>prompt_cache_options</c>. For a pair, a table says which characters beside it could be those of a word.
/// </summary>
internal sealed class WordSearch
{
    /// <summary>The length of the shortest word that has a pair, in characters. A search is as fast as its shortest word is long.</summary>
    public const int MinimumLength = 2;

    private const int Pairs = 4096;
    private const int Keys = 2048;
    private const int Classes = 32;

    // Letters as often as English has them, the first ones most.
    private const string ByFrequency = "etaoinsrlcdmupgfhbvywkxjqz";
    private readonly int _stride;
    private readonly bool _isDense;
    // The lower half: the classes of characters behind a pair. The upper half, for a pair that ends its word: those before it.
    private readonly ulong[] _beside = new ulong[Pairs];
    private readonly ImmutableArray<Candidate>[] _candidates;
    // For a key of a pair and the character behind it, the classes of the one before: it tells most common words apart. All where a word begins there.
    private readonly uint[] _opposite = new uint[Keys];
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
        _longest = words.Max(static word => word.Length);
        var candidates = new List<Candidate>?[Keys];
        // A short word has no choice; a longer one may choose pairs that are taken.
        foreach (var index in Enumerable.Range(0, words.Length).OrderBy(index => words[index].Length))
            Prepare(words[index], index, candidates);
        _candidates = Array.ConvertAll(candidates, static list => list?.ToImmutableArray() ?? ImmutableArray<Candidate>.Empty);
        _isDense = _beside.Count(static classes => classes != 0) > Pairs / 16;
    }

    /// <summary>Whether a word, in lower case, can be looked for.</summary>
    public static bool Takes(string word) => word.Length >= MinimumLength && word.All(static c => c <= '\u007F');

    /// <summary>A word that holds a pair, with the offset of the pair's second character, and what tells most other words apart at once.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(int Word, int Offset, int Length, char First, char Last);

    /// <summary>All places in a string, in the order of the text.</summary>
    public List<WordPlace>? FindAll(string text)
    {
        List<WordPlace>? places = null;
        Add(new StringCharacters(text), 0, text.Length, ref places);
        return places;
    }

    /// <summary>All places in a text that is still bytes, one for each character, in the order of the text.</summary>
    public List<WordPlace>? FindAll(ArraySegment<byte> text)
    {
        List<WordPlace>? places = null;
        Add(new ByteCharacters(text), 0, text.Count, ref places);
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

    private void Prepare(string word, int index, List<Candidate>?[] candidates)
    {
        // For names of a project, this is done while somebody waits.
        var (window, least) = (0, double.MaxValue);
        for (var start = 0; start < word.Length - _stride; start++)
        {
            if (Commonness(word, start) is var commonness && commonness < least)
                (window, least) = (start, commonness);
        }

        for (var i = window + 1; i <= window + _stride; i++)
        {
            var pair = Pair(word[i - 1], word[i]);
            var candidate = new Candidate(index, i, word.Length, word[0], word[word.Length - 1]);
            foreach (var bit in Beside(word, i))
            {
                _beside[pair] |= 1UL << bit;
                var key = Key(pair, bit);
                (candidates[key] ??= new List<Candidate>()).Add(candidate);
                _opposite[key] |= bit < Classes && i >= 2 ? 1U << Class(word[i - 2]) : uint.MaxValue;
            }
        }
    }

    /// <summary>The bits for what stands beside a pair in a word: the class of one character, or all where the word is the pair.</summary>
    private static IEnumerable<int> Beside(string word, int i)
    {
        if (i + 1 < word.Length)
            return new[] { Class(word[i + 1]) };
        return i >= 2 ? new[] { Classes + Class(word[i - 2]) } : Enumerable.Range(Classes, Classes);
    }

    /// <summary>How often a text makes the search look closer for the pairs of a window; those of other words cost little more.</summary>
    private double Commonness(string word, int start)
    {
        var sum = 0.0;
        for (var i = start + 1; i <= start + _stride; i++)
        {
            var classes = _beside[Pair(word[i - 1], word[i])];
            var isTaken = Beside(word, i).All(bit => (classes & (1UL << bit)) != 0);
            var beside = i + 1 < word.Length ? word[i + 1] : word[Math.Max(0, i - 2)];
            sum += Commonness(word[i - 1]) * Commonness(word[i]) * Commonness(beside) * (isTaken ? 0.1 : 1);
        }

        return sum;
    }

    private static double Commonness(char c) => ByFrequency.IndexOf(c) is var rank && rank >= 0 ? 12.0 / (1 + (rank * 0.45)) : c == ' ' ? 14 : 0.8;

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
            Add(new StringCharacters(piece.Text), piece.Start, piece.End, ref places);
        return places;
    }

    /// <summary>Adds the words of a piece that begin before an end.</summary>
    private void Add<T>(T piece, int offset, int end, ref List<WordPlace>? places)
        where T : struct, ICharacters
    {
        var beside = _beside;
        var stride = _stride;
        var i = stride;
        // Only a search for words of two letters begins that early.
        if (i < 2 && i < piece.Length)
        {
            Add(piece, i, offset, end, ref places);
            i += stride;
        }

        if (_isDense)
        {
            // Half of all pairs stand in a word. So the processor could not guess whether one does: this asks once, for pair and neighbours together.
            for (; i < piece.Length - 1; i += stride)
            {
                if (MayBe(beside[Pair(piece[i - 1], piece[i])], piece[i + 1], piece[i - 2]))
                    Add(piece, i, offset, end, ref places);
            }
        }
        else
        {
            for (; i < piece.Length - 1; i += stride)
            {
                var classes = beside[Pair(piece[i - 1], piece[i])];
                if (classes != 0 && MayBe(classes, piece[i + 1], piece[i - 2]))
                    Add(piece, i, offset, end, ref places);
            }
        }

        if (i == piece.Length - 1)
            Add(piece, i, offset, end, ref places);
    }

    /// <summary>Whether the character behind a pair or the one before it may be that of a word, in one step without a branch.</summary>
    private static bool MayBe(ulong classes, char after, char before) => (((classes >> Class(after)) | (classes >> (Classes + Class(before)))) & 1) != 0;

    /// <summary>Adds the words that hold the pair at an index of a piece.</summary>
    private void Add<T>(T piece, int i, int offset, int end, ref List<WordPlace>? places)
        where T : struct, ICharacters
    {
        var pair = Pair(piece[i - 1], piece[i]);
        var classes = _beside[pair];
        var after = Class(i + 1 < piece.Length ? piece[i + 1] : '\0');
        var before = Class(i >= 2 ? piece[i - 2] : '\0');
        if ((classes & (1UL << after)) != 0 && Key(pair, after) is var key && (_opposite[key] & (1U << before)) != 0)
            AddOf(piece, i, key, offset, end, ref places);
        if ((classes & (1UL << (Classes + before))) != 0)
            AddOf(piece, i, Key(pair, Classes + before), offset, end, ref places);
    }

    /// <summary>Adds the words of a key that stand around an index of a piece.</summary>
    private void AddOf<T>(T text, int i, int key, int offset, int end, ref List<WordPlace>? places)
        where T : struct, ICharacters
    {
        foreach (var candidate in _candidates[key])
        {
            var start = i - candidate.Offset;
            var last = start + candidate.Length - 1;
            if (start < 0 || last >= text.Length || !AreSame(text[start], candidate.First) || !AreSame(text[last], candidate.Last)
                || offset + start >= end || !StandsAt(text, start, _words[candidate.Word]))
                continue;
            // A later pair may belong to a word that begins earlier.
            Insert(places ??= new List<WordPlace>(), new WordPlace(offset + start, candidate.Word));
        }
    }

    private static bool StandsAt<T>(T text, int start, string word)
        where T : struct, ICharacters
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = text[start + i];
            if (c != word[i] && !(c is >= 'A' and <= 'Z' && (c | 0x20) == word[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether two characters may be the same in any case.</summary>
    private static bool AreSame(char one, char other) => (one | 0x20) == (other | 0x20);

    /// <summary>One of 32 classes of characters; both cases of a letter are in the same.</summary>
    private static int Class(char c) => c & (Classes - 1);

    /// <summary>A table index for two characters, the same for both cases of a letter.</summary>
    private static int Pair(char first, char second) => (((first | 0x20) << 5) ^ (second | 0x20)) & (Pairs - 1);

    /// <summary>A table index for a pair and what stands beside it.</summary>
    private static int Key(int pair, int beside) => ((pair * 5) ^ (beside * 67)) & (Keys - 1);
}
