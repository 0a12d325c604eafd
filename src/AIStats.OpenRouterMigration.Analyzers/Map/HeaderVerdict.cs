using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What becomes of an OpenRouter header on AI Stats.</summary>
internal enum HeaderVerdict
{
    /// <summary>An attribution header that AI Stats reads; only its documented spelling differs.</summary>
    Attribution,

    /// <summary>AI Stats reads the same value from a header of another name.</summary>
    Renamed,

    /// <summary>A request header that AI Stats does not read.</summary>
    Ignored,

    /// <summary>A response header that AI Stats does not send.</summary>
    NotSent,
}
