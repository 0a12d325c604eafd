using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>New text for a span of a C# or additional file.</summary>
/// <param name="Location">What to replace.</param>
/// <param name="NewText">The text to put there; empty to remove it.</param>
internal sealed record Edit(Location Location, string NewText);
