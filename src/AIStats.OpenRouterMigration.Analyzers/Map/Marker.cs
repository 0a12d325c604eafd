using System.Collections.Immutable;

namespace AIStats.OpenRouterMigration.Map;

/// <summary>A word to look for in the text of a file, in any case.</summary>
/// <param name="Text">The word, in lower case; one below six characters slows the search down.</param>
/// <param name="Kind">What it is a sign of.</param>
internal sealed record Marker(string Text, MarkerKinds Kind);
