using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A difference that no rule can see in code.</summary>
/// <param name="Subject">What differs.</param>
/// <param name="OpenRouter">What OpenRouter does.</param>
/// <param name="AIStats">What AI Stats does.</param>
/// <param name="Source">Where the fact is written.</param>
internal sealed record UnseenDifference(string Subject, string OpenRouter, string AIStats, string Source);
