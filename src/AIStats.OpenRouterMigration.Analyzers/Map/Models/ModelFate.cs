namespace AIStats.OpenRouterMigration.Map;

/// <summary>What becomes of a model id on AI Stats.</summary>
internal enum ModelFate
{
    /// <summary>It is served under the same id, or the gateway resolves it.</summary>
    Served,

    /// <summary>It is served under another id, and that is certain.</summary>
    Moved,

    /// <summary>It is probably served under another id.</summary>
    ProbablyMoved,

    /// <summary>It is not served.</summary>
    Unserved,

    /// <summary>It is a variant, a router or a preset that AI Stats does not resolve.</summary>
    Variant,
}
