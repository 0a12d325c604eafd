using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>A place in a file's text where a marker stands.</summary>
/// <param name="Position">Offset of its first character.</param>
/// <param name="Marker">The marker.</param>
public readonly record struct MarkerHit(int Position, Marker Marker)
{
    /// <summary>The offset after its last character.</summary>
    public int End => Position + Marker.Text.Length;

    /// <summary>Whether a part of a text, or a place between two characters, cuts it.</summary>
    internal bool IsCutBy(TextSpan span) => Position < span.End && End > span.Start;
}
