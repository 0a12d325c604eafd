using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>The markers of a text, asked for piece by piece from its beginning to its end, so that all pieces together cost one pass.</summary>
internal sealed class MarkerKindsInText
{
    private readonly ImmutableArray<MarkerHit> _hits;
    private int _next;

    public MarkerKindsInText(ImmutableArray<MarkerHit> hits) => _hits = hits;

    /// <summary>What the markers that begin in a piece are signs of.</summary>
    public MarkerKinds Of(TextSpan piece)
    {
        while (_next < _hits.Length && _hits[_next].Position < piece.Start)
            _next++;
        var kinds = MarkerKinds.None;
        for (var i = _next; i < _hits.Length && _hits[i].Position < piece.End; i++)
            kinds |= _hits[i].Marker.Kind;
        return kinds;
    }
}
