using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What one pass writes for a model id that moved for certain, or why it writes nothing.</summary>
/// <param name="Changes">The edits; empty where a person decides.</param>
/// <param name="Advice">What to do, as a clause of a message.</param>
internal sealed record ModelEdit(ImmutableArray<TextChange> Changes, string Advice);
