using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>A model id in use, with what becomes of it.</summary>
/// <param name="Id">The id, as it is written.</param>
/// <param name="Rule">The rule that judges it.</param>
/// <param name="Verdict">What the rule says.</param>
/// <param name="Replacement">What a pass writes; null where it writes nothing.</param>
/// <param name="Places">Where it stands.</param>
internal sealed record ModelUse(string Id, string Rule, string Verdict, string? Replacement, ImmutableArray<Finding> Places);
