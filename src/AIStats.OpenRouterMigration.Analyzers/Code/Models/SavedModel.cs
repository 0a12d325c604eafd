using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What holds a model id that users have saved.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The name of the member, or the default of the entry.</param>
/// <param name="Name">The member or the entry.</param>
/// <param name="Id">An id that users could save before the pass.</param>
/// <param name="NewId">What takes its place.</param>
internal sealed record SavedModel(SyntaxTree Tree, TextSpan Span, string Name, string Id, string NewId);
