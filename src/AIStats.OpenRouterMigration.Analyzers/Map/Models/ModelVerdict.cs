namespace AIStats.OpenRouterMigration.Map;

/// <summary>The verdict about a model id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="NewId">What to write instead; null where only a person knows.</param>
/// <param name="Reason">Why, or what to do, as a clause of a message.</param>
/// <param name="Note">What the title of a light bulb has to say of the new id; empty where that is nothing.</param>
internal sealed record ModelVerdict(string Id, ModelVerdictKind Kind, string? NewId, string Reason, string Note = "");
