using AIStats.OpenRouterMigration.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Headers;

/// <summary>Finds what goes when a header goes: a statement, an element of an initializer, or a link of a fluent chain. Comments stay.</summary>
internal static class HeaderRemoval
{
    /// <summary>The change that removes a header where it is set; null where it cannot be removed without a person, or without a comment.</summary>
    public static TextChange? Find(ExpressionSyntax name, SourceText text)
    {
        var node = StringUse.Argument(name) is { Index: 0, Call: InvocationExpressionSyntax call } && HeaderUse.IsSetter(call) ? call
            : name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access } && assignment.Left == access ? assignment
            : (SyntaxNode?)null;
        if (node is not null)
            return HoldsComment(node) ? null : FindStatement(node, name, text);

        var (list, element) = name.Parent switch
        {
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax pairs } pair => (pairs, pair),
            ArgumentSyntax { Parent.Parent: ImplicitElementAccessSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax items } item } } => (items, item),
            _ => ((InitializerExpressionSyntax?)null, name),
        };
        return list is null || HoldsComment(element) ? null : Element(list, element, text);
    }

    private static TextChange? FindStatement(SyntaxNode node, ExpressionSyntax name, SourceText text)
    {
        var outer = node;
        while (outer.Parent is ConditionalAccessExpressionSyntax or AwaitExpressionSyntax or ParenthesizedExpressionSyntax)
            outer = outer.Parent;
        if (outer.Parent is ExpressionStatementSyntax statement && !IsLinkOfChain(node))
            return Statement(statement, name, text);
        return outer.Parent is PrefixUnaryExpressionSyntax or IfStatementSyntax ? Guard(outer, name, text)
            : outer == node && (outer.Parent is MemberAccessExpressionSyntax || IsLinkOfChain(node)) && node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
                ? new TextChange(TextSpan.FromBounds(access.OperatorToken.SpanStart, node.Span.End), "")
            : null;
    }

    private static bool IsLinkOfChain(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } };

    private static TextChange Statement(StatementSyntax statement, ExpressionSyntax name, SourceText text)
    {
        // if (!headers.Contains("X-Title")) headers.Add("X-Title", …): the test goes with what it guards.
        if (GuardOf(statement) is { } guard && guard.Condition.ToString().Contains(name.ToString()))
            return Removal(guard, text);
        if (statement.Parent is GlobalStatementSyntax global)
            return Removal(global, text);
        return statement.Parent is BlockSyntax or SwitchSectionSyntax ? Removal(statement, text) : new TextChange(statement.Span, "{ }");
    }

    /// <summary>From the test of a header to the statement that it guards.</summary>
    private static TextChange? Guard(SyntaxNode condition, ExpressionSyntax name, SourceText text)
    {
        var guard = condition.FirstAncestorOrSelf<IfStatementSyntax>();
        if (guard is null)
            return null;
        var guarded = guard.Statement is BlockSyntax { Statements: { Count: 1 } statements } ? statements[0] : guard.Statement;
        return GuardOf(guarded) == guard && guarded.ToString().Contains(name.ToString()) ? Removal(guard, text) : null;
    }

    /// <summary>The <c>if</c> without <c>else</c> that guards nothing but this statement.</summary>
    private static IfStatementSyntax? GuardOf(StatementSyntax statement)
    {
        var guard = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent as IfStatementSyntax : statement.Parent as IfStatementSyntax;
        return guard is { Else: null, Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } && statement is ExpressionStatementSyntax
            && !HoldsComment(guard)
            ? guard
            : null;
    }

    /// <summary>Whether a comment or a directive stands inside a node; what stands before or behind it is not touched anyway.</summary>
    private static bool HoldsComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.SpanStart) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static TextChange Element(InitializerExpressionSyntax list, ExpressionSyntax element, SourceText text)
    {
        var index = list.Expressions.IndexOf(element);
        var end = index < list.Expressions.SeparatorCount ? list.Expressions.GetSeparator(index).Span.End : element.Span.End;
        return Lines(TextSpan.FromBounds(element.SpanStart, end), text);
    }

    private static TextChange Removal(SyntaxNode node, SourceText text) => Lines(node.Span, text);

    /// <summary>A span with the line breaks and blanks that only it needs; what stands beside it on its lines stays.</summary>
    private static TextChange Lines(TextSpan span, SourceText text)
    {
        var start = span.Start;
        var firstLine = text.Lines.GetLineFromPosition(span.Start);
        var lastLine = text.Lines.GetLineFromPosition(span.End);
        while (start > firstLine.Start && text[start - 1] is ' ' or '\t')
            start--;
        var end = span.End;
        while (end < lastLine.End && text[end] is ' ' or '\t')
            end++;
        if (start == firstLine.Start && end == lastLine.End)
            return new TextChange(TextSpan.FromBounds(start, lastLine.EndIncludingLineBreak), "");
        // Something else stands on the line: it keeps its own place, and one blank goes with what is removed.
        return new TextChange(TextSpan.FromBounds(span.Start, end < lastLine.End && start != firstLine.Start ? end : span.End), "");
    }
}
