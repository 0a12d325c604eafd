namespace AIStats.OpenRouterMigration.Map;

/// <summary>A status of HTTP that AI Stats answers in other cases than OpenRouter.</summary>
/// <param name="Status">The number.</param>
/// <param name="Name">Its name in <c>System.Net.HttpStatusCode</c>.</param>
/// <param name="Difference">What AI Stats does, as a sentence of a message.</param>
/// <param name="Source">Where the fact is written, with the day of the source.</param>
internal sealed record StatusRow(int Status, string Name, string Difference, string Source);
