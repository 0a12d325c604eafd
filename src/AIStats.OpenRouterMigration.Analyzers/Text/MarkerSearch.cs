using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>
/// Finds all markers in one pass over a text, in any case. Where the shortest marker has n characters, the first n of any marker
/// hold n - 1 pairs of neighbours, so one of them stands at a multiple of n - 1: only the pairs there are looked at, however many
/// markers there are. Where to look next does not depend on what was found, so the processor need not wait for it.
/// </summary>
public sealed class MarkerSearch
{
    /// <summary>The length of the shortest marker that has a pair, in characters. A search is as fast as its shortest marker is long.</summary>
    public const int MinimumLength = 2;

    private const int TableSize = 4096;
    private readonly int _stride;
    private readonly bool[] _isInMarker = new bool[TableSize];
    private readonly uint[] _before = new uint[TableSize];
    private readonly uint[] _after = new uint[TableSize];
    private readonly ImmutableArray<Candidate>[] _candidates = new ImmutableArray<Candidate>[TableSize];
    private readonly ImmutableArray<Marker> _markers;
    private readonly int _longest;

    /// <summary>The search for the markers that every file is searched for.</summary>
    public static MarkerSearch Signals { get; } = new(Markers.Signals);

    /// <summary>The search for the words that say something in a project with the OpenRouter signal only.</summary>
    public static MarkerSearch CommonWords { get; } = new(Markers.CommonWords);

    /// <summary>The search for what stands around the code of a gateway: other addresses, and paths that are added to a base.</summary>
    public static MarkerSearch Neighbours { get; } = new(Markers.Neighbours);

    /// <summary>Prepares a search.</summary>
    /// <exception cref="ArgumentException">A marker is shorter than <see cref="MinimumLength"/>, not in ASCII or not in lower case.</exception>
    public MarkerSearch(ImmutableArray<Marker> markers)
    {
        foreach (var marker in markers)
        {
            if (marker.Text.Length < MinimumLength || marker.Text.Any(static c => c > '\u007F' || char.IsUpper(c)))
                throw new ArgumentException($"The marker '{marker.Text}' is too short, not in ASCII or not in lower case.", nameof(markers));
        }

        _markers = markers;
        _stride = markers.Min(static marker => marker.Text.Length) - 1;
        for (var i = 0; i < TableSize; i++)
            _candidates[i] = ImmutableArray<Candidate>.Empty;
        foreach (var marker in markers)
        {
            for (var i = 1; i <= _stride; i++)
            {
                var pair = Pair(marker.Text[i - 1], marker.Text[i]);
                _isInMarker[pair] = true;
                _candidates[pair] = _candidates[pair].Add(new Candidate(marker, i));
                if (i + 1 < marker.Text.Length)
                    _after[pair] |= Bit(marker.Text[i + 1]);
                else
                    _before[pair] |= i >= 2 ? Bit(marker.Text[i - 2]) : uint.MaxValue;
            }

            _longest = Math.Max(_longest, marker.Text.Length);
        }
    }

    /// <summary>A marker that holds a pair, with the index of the pair's second character.</summary>
    private readonly record struct Candidate(Marker Marker, int Index);

    /// <summary>The places where a marker stands, in the order of the text; one that begins inside another is left out.</summary>
    public ImmutableArray<MarkerHit> Find(string text)
    {
        List<MarkerHit>? hits = null;
        Add(text, 0, text.Length, ref hits);
        return hits is null ? ImmutableArray<MarkerHit>.Empty : WithoutOverlaps(hits);
    }

    /// <summary>The places where a marker stands, in the order of the text; one that begins inside another is left out.</summary>
    public ImmutableArray<MarkerHit> Find(SourceText text) => WithoutOverlaps(FindAll(text));

    /// <summary>All places where a marker stands, in the order of the text.</summary>
    public ImmutableArray<MarkerHit> FindAll(SourceText text) => FindAll(text, new TextSpan(0, text.Length))?.ToImmutableArray() ?? ImmutableArray<MarkerHit>.Empty;

    /// <summary>All places in a text, from those in an earlier version of it: only what changed is searched.</summary>
    /// <param name="text">The text.</param>
    /// <param name="earlier">All places in the earlier version.</param>
    /// <param name="changes">What changed since, in the order of the text.</param>
    public ImmutableArray<MarkerHit> FindAll(SourceText text, ImmutableArray<MarkerHit> earlier, IReadOnlyList<TextChangeRange> changes)
    {
        var hits = new List<MarkerHit>(earlier.Length);
        var (next, shift) = (0, 0);
        foreach (var hit in earlier)
        {
            for (; next < changes.Count && changes[next].Span.End <= hit.Position; next++)
                shift += changes[next].NewLength - changes[next].Span.Length;
            if (!IsCut(hit, changes, next))
                hits.Add(new MarkerHit(hit.Position + shift, hit.Marker));
        }

        shift = 0;
        foreach (var change in changes)
        {
            var written = new TextSpan(change.Span.Start + shift, change.NewLength);
            var around = TextSpan.FromBounds(Math.Max(0, written.Start - _longest), Math.Min(text.Length, written.End + _longest));
            foreach (var hit in FindAll(text, around) ?? Enumerable.Empty<MarkerHit>())
            {
                if (hit.IsCutBy(written))
                    Insert(hits, hit);
            }

            shift += change.NewLength - change.Span.Length;
        }

        return hits.ToImmutableArray();
    }

    /// <summary>Whether one of the changes from an index on cuts a hit.</summary>
    private static bool IsCut(MarkerHit hit, IReadOnlyList<TextChangeRange> changes, int from)
    {
        for (var i = from; i < changes.Count && changes[i].Span.Start < hit.End; i++)
        {
            if (hit.IsCutBy(changes[i].Span))
                return true;
        }

        return false;
    }

    /// <summary>Puts a hit at its place, once; of two at one position the first marker comes first.</summary>
    private void Insert(List<MarkerHit> hits, MarkerHit hit)
    {
        var place = hits.Count;
        while (place > 0 && (hits[place - 1].Position > hit.Position || (hits[place - 1].Position == hit.Position && _markers.IndexOf(hits[place - 1].Marker) > _markers.IndexOf(hit.Marker))))
            place--;
        if (place == 0 || hits[place - 1] != hit)
            hits.Insert(place, hit);
    }

    private List<MarkerHit>? FindAll(SourceText text, TextSpan span)
    {
        List<MarkerHit>? hits = null;
        foreach (var piece in TextPieces.Of(text, span, _longest))
            Add(piece.Text, piece.Start, piece.End, ref hits);
        return hits;
    }

    /// <summary>Of places in the order of the text, those that do not begin inside another (openrouter in x-openrouter-).</summary>
    public static ImmutableArray<MarkerHit> WithoutOverlaps(IReadOnlyList<MarkerHit> hits)
    {
        var apart = ImmutableArray.CreateBuilder<MarkerHit>(hits.Count);
        var end = 0;
        foreach (var hit in hits)
        {
            if (hit.Position < end)
                continue;
            apart.Add(hit);
            end = hit.End;
        }

        return apart.ToImmutable();
    }

    /// <summary>Adds the markers of a piece that begin before an end.</summary>
    private void Add(string piece, int offset, int end, ref List<MarkerHit>? hits)
    {
        var isInMarker = _isInMarker;
        var stride = _stride;
        for (var i = stride; i < piece.Length; i += stride)
        {
            var pair = Pair(piece[i - 1], piece[i]);
            if (isInMarker[pair] && HasNeighbour(piece, i, pair))
                Add(piece, i, offset, end, _candidates[pair], ref hits);
        }
    }

    /// <summary>Whether the character before or after a pair may be that of a marker: with many markers most pairs are in one.</summary>
    private bool HasNeighbour(string text, int i, int pair) =>
        (i + 1 < text.Length && (_after[pair] & Bit(text[i + 1])) != 0) || (_before[pair] & (i >= 2 ? Bit(text[i - 2]) : uint.MaxValue)) != 0;

    private void Add(string text, int i, int offset, int end, ImmutableArray<Candidate> candidates, ref List<MarkerHit>? hits)
    {
        foreach (var candidate in candidates)
        {
            var start = i - candidate.Index;
            if (offset + start >= end || !StandsAt(text, start, candidate.Marker.Text))
                continue;
            // A pair that is found later may belong to a marker that begins a little earlier.
            Insert(hits ??= new List<MarkerHit>(), new MarkerHit(offset + start, candidate.Marker));
        }
    }

    private static bool StandsAt(string text, int start, string marker)
    {
        if (start + marker.Length > text.Length)
            return false;
        for (var i = 0; i < marker.Length; i++)
        {
            var c = text[start + i];
            if (c != marker[i] && !(c is >= 'A' and <= 'Z' && (c | 0x20) == marker[i]))
                return false;
        }

        return true;
    }

    /// <summary>A bit for a character, the same for both cases of a letter.</summary>
    private static uint Bit(char c) => 1u << (c & 31);

    /// <summary>A table index for two characters, the same for both cases of a letter.</summary>
    private static int Pair(char first, char second) => (((first | 0x20) << 5) ^ (second | 0x20)) & (TableSize - 1);
}
