using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What becomes of an OpenRouter endpoint on AI Stats.</summary>
internal enum EndpointVerdict
{
    /// <summary>Same path below the base URL, same request: the URL can be rewritten in bulk.</summary>
    Kept,

    /// <summary>It exists, but under another path, with another JSON shape or another kind of key.</summary>
    Changed,

    /// <summary>There is no counterpart.</summary>
    Missing,
}
