using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>An option with a value that is not accepted; the default is used.</summary>
/// <param name="Key">The option's key.</param>
/// <param name="Value">The value as written; dots where it may be a secret.</param>
/// <param name="Accepted">What is accepted instead, as a phrase.</param>
internal sealed record InvalidOption(string Key, string Value, string Accepted);
