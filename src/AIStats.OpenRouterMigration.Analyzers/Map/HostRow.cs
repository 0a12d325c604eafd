using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A host name of OpenRouter.</summary>
/// <param name="Host">The name, in lower case.</param>
/// <param name="Role">What stands behind it.</param>
/// <param name="NewAddress">The address to use instead, or null.</param>
/// <param name="Advice">What to do instead, as a clause; empty where the address says it.</param>
/// <param name="Source">Where the fact is written.</param>
internal sealed record HostRow(string Host, HostRole Role, string? NewAddress, string Advice, string Source);
