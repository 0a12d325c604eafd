using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>What becomes of a field of a body on AI Stats.</summary>
internal enum BodyVerdict
{
    /// <summary>The request is answered with 400.</summary>
    Rejected,

    /// <summary>The field is accepted and has no effect.</summary>
    Ignored,

    /// <summary>The field is accepted and has another effect.</summary>
    Changed,
}
