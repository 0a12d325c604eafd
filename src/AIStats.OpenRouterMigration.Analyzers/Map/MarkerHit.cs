namespace AIStats.OpenRouterMigration.Map;

/// <summary>A place in a file's text where a marker stands.</summary>
/// <param name="Position">Offset of its first character.</param>
/// <param name="Marker">The marker.</param>
internal readonly record struct MarkerHit(int Position, Marker Marker)
{
    /// <summary>The offset after its last character.</summary>
    public int End => Position + Marker.Text.Length;
}
