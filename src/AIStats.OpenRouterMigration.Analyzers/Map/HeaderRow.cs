using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A header of OpenRouter.</summary>
/// <param name="Name">Its name as OpenRouter documents it; a final <c>*</c> stands for any rest.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="NewName">The AI Stats name, or null where there is none.</param>
/// <param name="Advice">What to do instead, as a clause; empty where the new name says it.</param>
/// <param name="Source">Where the fact is written.</param>
internal sealed record HeaderRow(string Name, HeaderVerdict Verdict, string? NewName, string Advice, string Source);
