using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>A place that depends on what only OpenRouter answers.</summary>
/// <param name="Node">The code.</param>
/// <param name="Span">The characters to report.</param>
/// <param name="What">What it depends on: a field, a text, a status.</param>
/// <param name="Difference">What AI Stats does, as a clause of a message.</param>
internal sealed record AnswerFinding(SyntaxNode Node, TextSpan Span, string What, string Difference)
{
    /// <summary>Whether the program hangs or fails there, whatever it asks: no field is missing, the code waits for what may never come.</summary>
    public bool IsBreak => What.EndsWith(GatewayAnswers.DoneText, StringComparison.Ordinal);
}
