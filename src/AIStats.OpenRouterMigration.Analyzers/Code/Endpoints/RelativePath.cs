using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A path such as <c>/credits</c> that is added to a gateway base, written in the same type or elsewhere.</summary>
/// <param name="Display">The path, for a message.</param>
/// <param name="Span">Its place.</param>
/// <param name="Endpoint">The map's row of the path.</param>
internal sealed record RelativePath(string Display, TextSpan Span, EndpointRow Endpoint)
{
    /// <summary>The changes that make the counterpart's path of it, below the version that stays; default where a person has to write it.</summary>
    public ImmutableArray<TextChange> Changes { get; init; }

    /// <summary>Whether two paths are the same place; the changes follow from it.</summary>
    public bool Equals(RelativePath? other) => other is not null && Display == other.Display && Span == other.Span && Endpoint == other.Endpoint;

    /// <inheritdoc/>
    public override int GetHashCode() => Span.GetHashCode();
}
