namespace AIStats.OpenRouterMigration.Map;

/// <summary>The verdict about a model id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="NewId">What to write instead; null where only a person knows.</param>
/// <param name="Reason">Why, or what to do, as a clause of a message.</param>
internal sealed record ModelVerdict(string Id, ModelFate Fate, string? NewId, string Reason);
