namespace AIStats.OpenRouterMigration.Map;

/// <summary>What a newer gateway does that the one of August 2026 did not; no rule warns of it any more.</summary>
/// <param name="What">A field of a body by its path, or what else is meant.</param>
/// <param name="Before">What the gateway of August 2026 did.</param>
/// <param name="Since">What it has done since.</param>
/// <param name="Source">Where the fact is written, with the time of the source.</param>
internal sealed record ChangeRow(string What, string Before, string Since, string Source);
