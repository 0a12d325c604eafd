namespace AIStats.OpenRouterMigration.Map;

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
