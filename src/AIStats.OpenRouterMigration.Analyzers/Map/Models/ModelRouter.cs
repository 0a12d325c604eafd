using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A router that OpenRouter takes in place of a model.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Advice">What to do on AI Stats, as a clause of a message.</param>
internal sealed record ModelRouter(string Id, string Advice);
