namespace AIStats.OpenRouterMigration.Map;

/// <summary>A value that only OpenRouter gives a field of an answer.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
/// <param name="Difference">What AI Stats does, as a sentence of a message.</param>
/// <param name="Source">Where the fact is written, with the day of the source.</param>
internal sealed record AnswerValueRow(string Field, string Value, string Difference, string Source);
