using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;

namespace AIStats.OpenRouterMigration.Scanning;

/// <summary>A place in a file's text where a marker stands.</summary>
/// <param name="Position">Offset of its first character.</param>
/// <param name="Marker">The marker.</param>
public readonly record struct MarkerHit(int Position, Marker Marker);

/// <summary>
/// Finds all markers in one pass over a text, in any case (Wu and Manber's multi-pattern search).
/// It looks at two characters, and where no marker holds that pair it skips almost the length of the shortest marker,
/// so a text without a marker is hardly read at all, however many markers there are.
/// </summary>
public sealed class MarkerSearch
{
    /// <summary>How much of a marker the search looks at, in characters, where no marker is shorter: it bounds the skip.</summary>
    public const int FullWindow = 6;

    private const int TableSize = 4096;
    private readonly int _window;
    private readonly byte[] _skip = new byte[TableSize];
    private readonly ImmutableArray<Marker>[] _candidates = new ImmutableArray<Marker>[TableSize];

    /// <summary>The search for the markers that every file is searched for.</summary>
    public static MarkerSearch Default { get; } = new(Markers.All);

    /// <summary>The search for the words that say something in a project with the OpenRouter signal only.</summary>
    public static MarkerSearch Connected { get; } = new(Markers.Connected);

    /// <summary>Prepares a search.</summary>
    /// <exception cref="ArgumentException">A marker is shorter than two characters or not in lower case.</exception>
    public MarkerSearch(ImmutableArray<Marker> markers)
    {
        _window = Math.Min(FullWindow, markers.Min(static marker => marker.Text.Length));
        for (var i = 0; i < TableSize; i++)
        {
            _skip[i] = (byte)(_window - 1);
            _candidates[i] = ImmutableArray<Marker>.Empty;
        }

        foreach (var marker in markers)
        {
            if (marker.Text.Length < 2 || marker.Text.Any(char.IsUpper))
                throw new ArgumentException($"The marker '{marker.Text}' is too short or not in lower case.", nameof(markers));
            for (var i = 1; i < _window; i++)
            {
                var pair = Pair(marker.Text[i - 1], marker.Text[i]);
                _skip[pair] = Math.Min(_skip[pair], (byte)(_window - 1 - i));
            }

            var last = Pair(marker.Text[_window - 2], marker.Text[_window - 1]);
            _candidates[last] = _candidates[last].Add(marker);
        }
    }

    /// <summary>All places where a marker stands, in the order of the text.</summary>
    public ImmutableArray<MarkerHit> Find(string text)
    {
        ImmutableArray<MarkerHit>.Builder? hits = null;
        var skip = _skip;
        var window = _window;
        for (var end = window - 1; end < text.Length;)
        {
            var pair = Pair(text[end - 1], text[end]);
            var distance = skip[pair];
            if (distance > 0)
            {
                end += distance;
                continue;
            }

            var start = end - (window - 1);
            foreach (var marker in _candidates[pair])
            {
                // A marker inside a longer one (openrouter in x-openrouter-) is no hit of its own.
                if (string.Compare(text, start, marker.Text, 0, marker.Text.Length, StringComparison.OrdinalIgnoreCase) != 0
                    || (hits is not null && hits[hits.Count - 1] is var last && start < last.Position + last.Marker.Text.Length))
                {
                    continue;
                }

                (hits ??= ImmutableArray.CreateBuilder<MarkerHit>()).Add(new MarkerHit(start, marker));
            }

            end++;
        }

        return hits is null ? ImmutableArray<MarkerHit>.Empty : hits.ToImmutable();
    }

    /// <summary>A table index for two characters, the same for both cases of a letter.</summary>
    private static int Pair(char first, char second) => (((first | 0x20) << 5) ^ (second | 0x20)) & (TableSize - 1);
}
