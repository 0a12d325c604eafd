using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds what goes when a header goes: a statement, an element of an initializer, or a link of a fluent chain. Comments stay.</summary>
internal static class HeaderRemoval
{
    /// <summary>Methods that return what they are called on.</summary>
    private static readonly ImmutableHashSet<string> Fluent = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AddHeader", "AddDefaultHeader", "AddOrUpdateHeader", "SetHeader", "WithHeader", "WithAdditionalHeader");

    /// <summary>Methods that a test may call without effect.</summary>
    private static readonly ImmutableHashSet<string> SideEffectFree = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Contains", "ContainsKey", "Remove", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Any", "Equals", "TryGetValue", "TryGetValues");

    /// <summary>The change that removes a header where it is set; null where it cannot be removed without a person, or without a comment.</summary>
    public static TextChange? Find(ExpressionSyntax name, SourceText text) =>
        // In the tree of a disabled `#if` branch the directives are blanks, so compare with the text of the file.
        FindChange(name, text) is { } change && name.SyntaxTree.GetText().ToString(change.Span) == text.ToString(change.Span) ? change : null;

    /// <summary>
    /// The change that removes the statement in which a test expects a header; null where the name stands in none, where something would be lost, or the
    /// test would be empty.
    /// </summary>
    public static TextChange? FindAssertion(ExpressionSyntax name, SourceText text)
    {
        if (!HeaderUse.IsRead(name)
            || name.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: > 1 } } statement
            || !LineRemoval.IsPlain(statement, statement.Span))
            return null;
        var isAssertion = statement.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Any(static call => FrameworkNames.Assertions.Contains(StringUse.LastName(StringUse.Receiver(call)))
            || FrameworkNames.Assertions.Contains(StringUse.CalledName(call)));
        return isAssertion && name.SyntaxTree.GetText().ToString(statement.Span) == text.ToString(statement.Span) ? LineRemoval.Lines(statement.Span, text)
            : null;
    }

    private static TextChange? FindChange(ExpressionSyntax name, SourceText text)
    {
        var (list, element) = name.Parent switch
        {
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax pairs } pair when pair.Expressions[0] == name => (pairs, pair),
            _ when StringUse.IndexedEntry(name) is { Parent: InitializerExpressionSyntax items } entry => (items, entry),
            _ => ((InitializerExpressionSyntax?)null, name),
        };
        if (list is not null)
            return LineRemoval.IsPlain(element, element.Span) ? Element(list, element, text) : null;

        return name.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument when call.ArgumentList.Arguments[0] == argument
                && HeaderUse.IsSetter(call) =>
                IsLink(call) ? Link(call, text) : FindStatement(call, name, text),
            ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access }
                when assignment.Left == access =>
                FindStatement(assignment, name, text),
            _ => null,
        };
    }

    private static TextChange? FindStatement(ExpressionSyntax node, ExpressionSyntax name, SourceText text)
    {
        // `mock.Setup(…).Add(…)`: a call on the result of a call may record an expectation, so it stays.
        if (!LineRemoval.IsPlain(node, node.Span)
            || node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax } })
            return null;
        var outer = node;
        while (outer.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax
            || (outer.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == outer))
            outer = (ExpressionSyntax)outer.Parent;
        if (outer.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard)
            outer = discard;
        var isTest = node is InvocationExpressionSyntax call && StringUse.CalledName(call) == "Contains";
        return outer.Parent switch
        {
            ExpressionStatementSyntax statement when !isTest => Statement(statement, text),
            PrefixUnaryExpressionSyntax or IfStatementSyntax => Guard(outer, name, text),
            _ => null,
        };
    }

    private static TextChange Statement(StatementSyntax statement, SourceText text) =>
        GuardOf(statement) is { } guard ? LineRemoval.Lines(guard.Span, text)
        : statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? LineRemoval.Lines(statement.Span, text)
        : new TextChange(statement.Span, "{ }");

    /// <summary>From the test of a header to the statement that it guards: <c>if (!headers.Contains("X-Title")) headers.Add("X-Title", …)</c>.</summary>
    private static TextChange? Guard(SyntaxNode condition, ExpressionSyntax name, SourceText text)
    {
        var guard = condition.FirstAncestorOrSelf<IfStatementSyntax>();
        if (guard is null)
            return null;
        var guarded = guard.Statement is BlockSyntax { Statements: { Count: 1 } statements } ? statements[0] : guard.Statement;
        return GuardOf(guarded) == guard && guarded.ToString().Contains(name.ToString()) ? LineRemoval.Lines(guard.Span, text) : null;
    }

    /// <summary>The <c>if</c> without <c>else</c> that guards nothing but this statement, and whose condition has no effect of its own.</summary>
    private static IfStatementSyntax? GuardOf(StatementSyntax statement)
    {
        var guard = statement.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent as IfStatementSyntax : statement.Parent as IfStatementSyntax;
        return guard is { Else: null, Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } && statement is ExpressionStatementSyntax
            && !LineRemoval.HoldsComment(guard, guard.Span) && guard.Condition.DescendantNodesAndSelf().All(node => HasNoEffect(node, guard))
            ? guard
            : null;
    }

    private static bool HasNoEffect(SyntaxNode node, IfStatementSyntax guard) => node switch
    {
        InvocationExpressionSyntax call => SideEffectFree.Contains(StringUse.CalledName(call)),
        AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } => false,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.LogicalNotExpression),
        // `if (x is { } y)`: y may be used after the statement.
        SingleVariableDesignationSyntax variable => !guard.Parent!.DescendantTokens()
            .Any(token => token.ValueText == variable.Identifier.ValueText && !guard.Span.Contains(token.Span)),
        _ => true,
    };

    private static bool IsLink(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && ((Fluent.Contains(StringUse.CalledName(call))
        && (call.Parent is MemberAccessExpressionSyntax || access.Expression is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
            || (access.Expression is InvocationExpressionSyntax before && StringUse.CalledName(before) == StringUse.CalledName(call))
            || (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax after }
            && StringUse.CalledName(after) == StringUse.CalledName(call)));

    private static TextChange? Link(InvocationExpressionSyntax call, SourceText text)
    {
        var dot = ((MemberAccessExpressionSyntax)call.Expression).OperatorToken;
        var span = TextSpan.FromBounds(dot.SpanStart, call.Span.End);
        if (!LineRemoval.IsPlain(call, span))
            return null;
        var gap = TextSpan.FromBounds(dot.GetPreviousToken().Span.End, dot.SpanStart);
        return string.IsNullOrWhiteSpace(text.ToString(gap)) ? new TextChange(TextSpan.FromBounds(gap.Start, span.End), "") : LineRemoval.Lines(span, text);
    }

    private static TextChange Element(InitializerExpressionSyntax list, ExpressionSyntax element, SourceText text)
    {
        var index = list.Expressions.IndexOf(element);
        var end = index < list.Expressions.SeparatorCount ? list.Expressions.GetSeparator(index).Span.End : element.Span.End;
        return LineRemoval.Lines(TextSpan.FromBounds(element.SpanStart, end), text);
    }
}
