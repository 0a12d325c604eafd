using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A place that depends on what only OpenRouter answers.</summary>
/// <param name="Node">The code.</param>
/// <param name="Span">The characters to report.</param>
/// <param name="What">What it depends on: a field, a text, a status.</param>
/// <param name="Difference">What AI Stats does, as a clause of a message.</param>
internal sealed record AnswerFinding(SyntaxNode Node, TextSpan Span, string What, string Difference);
