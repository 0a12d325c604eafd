namespace AIStats.OpenRouterMigration.Models;

/// <summary>What becomes of a model id on AI Stats.</summary>
internal enum ModelFate
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

/// <summary>The verdict about a model id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="NewId">What to write instead; null where only a person knows.</param>
/// <param name="Reason">Why, or what to do, as a clause of a message.</param>
/// <param name="Note">What the title of a light bulb has to say of the new id; empty where that is nothing.</param>
internal sealed record ModelVerdict(string Id, ModelFate Fate, string? NewId, string Reason, string Note = "");

/// <summary>A model that AI Stats lists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">What the catalog says of it: <c>active</c>, <c>deprecated</c> or <c>retired</c>.</param>
/// <param name="RetiresAt">The day on which it ends (<c>2026-08-31</c>); null where the catalog has none.</param>
/// <param name="ReplacementId">What the catalog names instead; null where it names nothing.</param>
internal sealed record ServedModel(string Id, string Status = ServedModel.Active, string? RetiresAt = null, string? ReplacementId = null)
{
    /// <summary>The status of a model that stays.</summary>
    public const string Active = "active";

    /// <summary>The status of a model that has ended, although some provider may still answer for it.</summary>
    public const string Retired = "retired";

    /// <summary>Whether it stays.</summary>
    public bool IsActive => Status == Active;

    /// <summary>Its status with the day on which it ends, as part of a message.</summary>
    public string StatusText => RetiresAt is null ? Status : $"{Status} ({(Status == Retired ? "since" : "until")} {RetiresAt})";
}
