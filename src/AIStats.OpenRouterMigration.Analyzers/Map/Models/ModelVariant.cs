using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A variant that OpenRouter takes behind a model id and AI Stats does not resolve.</summary>
/// <param name="Suffix">What stands behind the colon.</param>
/// <param name="Advice">What does the same on AI Stats, as a clause of a message.</param>
internal sealed record ModelVariant(string Suffix, string Advice);
