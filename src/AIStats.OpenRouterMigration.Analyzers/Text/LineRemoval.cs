using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Text;

/// <summary>Removes a span with the line breaks and blanks that only it needs, and tells whether anything else would be lost.</summary>
internal static class LineRemoval
{
    /// <summary>Whether a part of a node holds no comment, no directive, and no variable that other code may use.</summary>
    public static bool IsPlain(SyntaxNode node, TextSpan span) =>
        !HoldsComment(node, span) && !node.DescendantNodes().Any(inner => inner is SingleVariableDesignationSyntax && span.Contains(inner.Span));

    /// <summary>Whether a comment or a directive stands inside a span; what stands before or behind it is not touched anyway.</summary>
    public static bool HoldsComment(SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia()
            .Any(trivia => span.Contains(trivia.SpanStart) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>A span with the line breaks and blanks that only it needs; what stands beside it on its lines stays.</summary>
    public static TextChange Lines(TextSpan span, SourceText text)
    {
        var firstLine = text.Lines.GetLineFromPosition(span.Start);
        var lastLine = text.Lines.GetLineFromPosition(span.End);
        var start = span.Start;
        while (start > firstLine.Start && text[start - 1] is ' ' or '\t')
            start--;
        var end = span.End;
        while (end < lastLine.End && text[end] is ' ' or '\t')
            end++;
        var (isFirst, isLast) = (start == firstLine.Start, end == lastLine.End);
        return new TextChange(isFirst && isLast ? TextSpan.FromBounds(start, lastLine.EndIncludingLineBreak) : isFirst ? TextSpan.FromBounds(span.Start, end)
            : TextSpan.FromBounds(start, span.End), "");
    }
}
