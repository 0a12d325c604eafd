using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>One thing that a light bulb offers.</summary>
/// <param name="Key">Names the kind of action; the same for every diagnostic of a rule.</param>
/// <param name="Title">What the light bulb says.</param>
/// <param name="Edits">All that it changes.</param>
internal sealed record EditAction(string Key, string Title, ImmutableArray<Edit> Edits);
