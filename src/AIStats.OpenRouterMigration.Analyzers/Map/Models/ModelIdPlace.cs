using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A piece of a text that has the form of a model id.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Key">The JSON key that it is given to within the same text; null where there is none.</param>
internal readonly record struct ModelIdPlace(int Start, int End, string? Key = null);
