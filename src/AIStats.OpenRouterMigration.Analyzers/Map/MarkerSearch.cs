using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>Finds all markers of a list in one pass over a text, in any case.</summary>
internal sealed class MarkerSearch
{
    private readonly ImmutableArray<Marker> _markers;
    private readonly ImmutableDictionary<Marker, int> _indexes;
    private readonly WordSearch _words;

    /// <summary>Prepares a search.</summary>
    /// <exception cref="ArgumentException">A marker is too short, not in ASCII or not in lower case.</exception>
    public MarkerSearch(ImmutableArray<Marker> markers)
    {
        _markers = markers;
        _indexes = markers.Select(static (marker, index) => (marker, index)).ToImmutableDictionary(static pair => pair.marker, static pair => pair.index);
        _words = new WordSearch(markers.Select(static marker => marker.Text).ToImmutableArray());
    }

    /// <summary>The search for the markers that every file is searched for.</summary>
    public static MarkerSearch Signals { get; } = new(Markers.Signals);

    /// <summary>The search for the words that say something in a project with the OpenRouter signal only.</summary>
    public static MarkerSearch CommonWords { get; } = new(Markers.CommonWords);

    /// <summary>The search for both, in one pass.</summary>
    private static MarkerSearch SignalsAndCommonWords { get; } = new(Markers.Signals.AddRange(Markers.CommonWords));

    /// <summary>The search for both of what is asked for in files about the gateway only, in one pass.</summary>
    private static MarkerSearch NeighboursAndValues { get; } = new(Markers.Neighbours.AddRange(Markers.Values));

    /// <summary>The search for all common words in one pass, for files that are not C#.</summary>
    public static MarkerSearch AllWords { get; } = new(Markers.AllWords);

    /// <summary>The search for the common words that are asked for in a file with another one, or about the gateway.</summary>
    public static MarkerSearch Companions { get; } = new(Markers.Companions);

    /// <summary>The search for what stands around the code of a gateway: other addresses, and paths that are added to a base.</summary>
    public static MarkerSearch Neighbours { get; } = new(Markers.Neighbours);

    /// <summary>The search for what code branches on where it reads an answer.</summary>
    public static MarkerSearch Values { get; } = new(Markers.Values);

    /// <summary>The places where a marker stands, in the order of the text; one that begins inside another is left out.</summary>
    public ImmutableArray<MarkerHit> Find(string text) => WithoutOverlaps(Hits(_words.FindAll(text)));

    /// <summary>The places where a marker stands, in the order of the text; one that begins inside another is left out.</summary>
    public ImmutableArray<MarkerHit> Find(SourceText text) => WithoutOverlaps(FindAll(text));

    /// <summary>All places where a marker stands, in the order of the text.</summary>
    public ImmutableArray<MarkerHit> FindAll(SourceText text) => Hits(_words.FindAll(text));

    /// <summary>All places where a signal stands, and all where a common word does. One pass for both takes little longer than one for the words.</summary>
    public static (ImmutableArray<MarkerHit> Signals, ImmutableArray<MarkerHit> CommonWords) FindSignalsAndCommonWords(SourceText text) =>
        SignalsAndCommonWords.Divide(SignalsAndCommonWords._words.FindAll(text), Markers.Signals.Length);

    /// <summary>The same in a text that is still bytes, one for each character.</summary>
    public static (ImmutableArray<MarkerHit> Signals, ImmutableArray<MarkerHit> CommonWords) FindSignalsAndCommonWords(ArraySegment<byte> text) =>
        SignalsAndCommonWords.Divide(SignalsAndCommonWords._words.FindAll(text), Markers.Signals.Length);

    /// <summary>All places of neighbours, and all of values.</summary>
    public static (ImmutableArray<MarkerHit> Neighbours, ImmutableArray<MarkerHit> Values) FindNeighboursAndValues(SourceText text) =>
        NeighboursAndValues.Divide(NeighboursAndValues._words.FindAll(text), Markers.Neighbours.Length);

    /// <summary>All places in a text, from those in an earlier version of it: only what changed is searched.</summary>
    /// <param name="text">The text.</param>
    /// <param name="earlier">All places in the earlier version.</param>
    /// <param name="changes">What changed since, in the order of the text.</param>
    public ImmutableArray<MarkerHit> FindAll(SourceText text, ImmutableArray<MarkerHit> earlier, IReadOnlyList<TextChangeRange> changes) =>
        Hits(_words.FindAll(text, earlier.Select(hit => new WordPlace(hit.Position, _indexes[hit.Marker])), changes));

    /// <summary>Of places in the order of the text, those that do not begin inside another (<c>openrouter</c> in <c>x-openrouter-</c>).</summary>
    public static ImmutableArray<MarkerHit> WithoutOverlaps(ImmutableArray<MarkerHit> hits)
    {
        if (hits.IsEmpty)
            return hits;
        var apart = ImmutableArray.CreateBuilder<MarkerHit>(hits.Length);
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

    private (ImmutableArray<MarkerHit> First, ImmutableArray<MarkerHit> Others) Divide(List<WordPlace>? places, int first) =>
        (Hits(places?.FindAll(place => place.Word < first)), Hits(places?.FindAll(place => place.Word >= first)));

    private ImmutableArray<MarkerHit> Hits(List<WordPlace>? places) => places is null or { Count: 0 }
        ? ImmutableArray<MarkerHit>.Empty
        : ImmutableArray.CreateRange(places.Select(place => new MarkerHit(place.Position, _markers[place.Word])));
}
