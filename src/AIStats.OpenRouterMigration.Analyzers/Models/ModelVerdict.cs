namespace AIStats.OpenRouterMigration.Models;

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

/// <summary>The verdict about a model id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="NewId">What to write instead; null where only a person knows.</param>
/// <param name="Reason">Why, or what to do, as a clause of a message.</param>
internal sealed record ModelVerdict(string Id, ModelFate Fate, string? NewId, string Reason);
