using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>A place in a file's text where a marker stands.</summary>
/// <param name="Position">Offset of its first character.</param>
/// <param name="Marker">The marker.</param>
public readonly record struct MarkerHit(int Position, Marker Marker);

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
    private readonly ImmutableArray<Candidate>[] _candidates = new ImmutableArray<Candidate>[TableSize];

    /// <summary>The search for the markers that every file is searched for.</summary>
    public static MarkerSearch Default { get; } = new(Markers.All);

    /// <summary>The search for the words that say something in a project with the OpenRouter signal only.</summary>
    public static MarkerSearch Connected { get; } = new(Markers.Connected);

    /// <summary>Prepares a search.</summary>
    /// <exception cref="ArgumentException">A marker is shorter than <see cref="MinimumLength"/>, not in ASCII or not in lower case.</exception>
    public MarkerSearch(ImmutableArray<Marker> markers)
    {
        foreach (var marker in markers)
        {
            if (marker.Text.Length < MinimumLength || marker.Text.Any(static c => c > '\u007F' || char.IsUpper(c)))
                throw new ArgumentException($"The marker '{marker.Text}' is too short, not in ASCII or not in lower case.", nameof(markers));
        }

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
            }
        }
    }

    /// <summary>A marker that holds a pair, with the index of the pair's second character.</summary>
    private readonly record struct Candidate(Marker Marker, int Index);

    /// <summary>All places where a marker stands, in the order of the text.</summary>
    public ImmutableArray<MarkerHit> Find(string text)
    {
        List<MarkerHit>? hits = null;
        var isInMarker = _isInMarker;
        var stride = _stride;
        for (var i = stride; i < text.Length; i += stride)
        {
            var pair = Pair(text[i - 1], text[i]);
            if (isInMarker[pair])
                Add(text, i, _candidates[pair], ref hits);
        }

        return hits is null ? ImmutableArray<MarkerHit>.Empty : WithoutOverlaps(hits);
    }

    private static void Add(string text, int i, ImmutableArray<Candidate> candidates, ref List<MarkerHit>? hits)
    {
        foreach (var candidate in candidates)
        {
            var start = i - candidate.Index;
            if (!StandsAt(text, start, candidate.Marker.Text))
                continue;
            hits ??= new List<MarkerHit>();
            // A pair that is found later may belong to a marker that begins a little earlier.
            var place = hits.Count;
            while (place > 0 && hits[place - 1].Position > start)
                place--;
            hits.Insert(place, new MarkerHit(start, candidate.Marker));
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

    /// <summary>A marker inside a longer one (openrouter in x-openrouter-) is no hit of its own.</summary>
    private static ImmutableArray<MarkerHit> WithoutOverlaps(List<MarkerHit> hits)
    {
        var apart = ImmutableArray.CreateBuilder<MarkerHit>(hits.Count);
        var end = 0;
        foreach (var hit in hits)
        {
            if (hit.Position < end)
                continue;
            apart.Add(hit);
            end = hit.Position + hit.Marker.Text.Length;
        }

        return apart.ToImmutable();
    }

    /// <summary>A table index for two characters, the same for both cases of a letter.</summary>
    private static int Pair(char first, char second) => (((first | 0x20) << 5) ^ (second | 0x20)) & (TableSize - 1);
}
