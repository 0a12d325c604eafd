namespace AIStats.OpenRouterMigration.Map;

/// <summary>What becomes of a model id on AI Stats.</summary>
internal enum ModelVerdictKind
{
    /// <summary>It is served under the same id, or the gateway resolves it.</summary>
    Served,

    /// <summary>It is served under another id, that is certain, and the model there is active and no other one of OpenRouter's.</summary>
    Moved,

    /// <summary>It is served under another id, and a person has to decide: the model may be another one, or it ends there.</summary>
    ProbablyMoved,

    /// <summary>It is not served.</summary>
    Unserved,

    /// <summary>It is a variant, a router or a preset that AI Stats does not resolve.</summary>
    Variant,
}
