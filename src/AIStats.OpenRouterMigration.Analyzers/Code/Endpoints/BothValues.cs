using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Puts a new value beside the old one of a comparison: users have saved the old address, and a roll-back needs it. Only insertions
/// are made, so that the old test stays as it was written: <c>x.Contains("new") || x.Contains("old")</c>, <c>x is "new" or "old"</c>, an
/// element of a list more.
/// </summary>
internal static class BothValues
{
    /// <summary>The insertions; null where the form of the comparison takes none, or would run something twice that has an effect.</summary>
    /// <param name="value">The string, or the name of a constant that holds it.</param>
    /// <param name="changes">What makes the new value of its text.</param>
    public static ImmutableArray<TextChange>? Insert(ExpressionSyntax value, ImmutableArray<TextChange> changes)
    {
        var version = (value.SyntaxTree.Options as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Latest;
        var outer = StringUse.Value(value);
        switch (outer.Parent)
        {
            case ConstantPatternSyntax pattern:
                return InPattern(pattern, changes, hasPatterns: version >= LanguageVersion.CSharp9);
            case CaseSwitchLabelSyntax label:
                return Before(label, With(label, changes) + Separator(label));
        }

        if (Element(outer) is { } element)
            return IsOrdered(outer, element) ? null : Before(element, With(element, changes) + "," + Separator(element));
        if (outer.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } equality
            && version >= LanguageVersion.CSharp9
            && equality.Right == outer && value is LiteralExpressionSyntax && outer == value && IsText(equality.Left)
            && equality.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null && equality.FirstAncestorOrSelf<QueryExpressionSyntax>() is null)
        {
            var isEqual = equality.IsKind(SyntaxKind.EqualsExpression);
            var insertions = ImmutableArray.Create(
                new TextChange(equality.OperatorToken.Span, isEqual ? "is" : "is not"),
                new TextChange(new TextSpan(value.SpanStart, 0), (isEqual ? "" : "(") + With(value, changes) + " or "));
            return isEqual ? insertions : insertions.Add(new TextChange(new TextSpan(value.Span.End, 0), ")"));
        }

        return Test(outer) is var (test, isNegative) && IsRepeatable(test, value) ? Twice(test, isNegative, changes) : null;
    }

    /// <summary>Whether the new value stands beside the old one: in its list, its switch, or the condition that it is a part of.</summary>
    public static bool IsThere(ExpressionSyntax value, ImmutableArray<TextChange> changes)
    {
        var wanted = new Lazy<string>(() => Text(SyntaxFactory.ParseExpression(With(value, changes))));
        return Scope(value)?.DescendantNodes().OfType<ExpressionSyntax>()
            .Any(other => other != value && other is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
            && Text(other) == wanted.Value) == true;
    }

    /// <summary>Whether the list, the switch, or the condition that a value is a part of names a host in a text of its own.</summary>
    public static bool NameHost(ExpressionSyntax value, string host) => Scope(value)?.DescendantTokens()
        .Any(token => token.Value is string text && text.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0) == true;

    /// <summary>The names that stand where a value stands, in its list, its switch, or the condition that it is a part of.</summary>
    public static IEnumerable<ExpressionSyntax> NamesBeside(ExpressionSyntax value) => Scope(value)?.DescendantNodes()
        .Where(node => node is IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax } or MemberAccessExpressionSyntax
            && node.Parent?.RawKind == value.Parent?.RawKind).OfType<ExpressionSyntax>() ?? Array.Empty<ExpressionSyntax>();

    private static SyntaxNode? Scope(ExpressionSyntax value)
    {
        var scope = ListOf(value) ?? Test(StringUse.Value(value))?.Test;
        while (scope?.Parent is ParenthesizedExpressionSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression } or PrefixUnaryExpressionSyntax)
            scope = scope.Parent;
        return scope;
    }

    /// <summary>The list, the switch or the pattern that compares with a value among others; null where nothing else is compared.</summary>
    public static SyntaxNode? ListOf(ExpressionSyntax value) => StringUse.Value(value) is var outer && Element(outer) is { Parent: { } list } ? list
        : outer.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax
        ? outer.Ancestors().FirstOrDefault(static node => node is SwitchStatementSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax)
        : null;

    /// <summary>The text of a node with the changes in it, and without its comments: they stay where they are, and a copy would say them twice.</summary>
    public static string With(SyntaxNode node, ImmutableArray<TextChange> changes)
    {
        var text = node.ToString();
        foreach (var change in changes.Where(change => node.Span.Contains(change.Span)).Concat(Comments(node))
            .OrderByDescending(static change => change.Span.Start))
            text = text.Remove(change.Span.Start - node.SpanStart, change.Span.Length).Insert(change.Span.Start - node.SpanStart, change.NewText ?? "");
        return text;
    }

    private static string Text(ExpressionSyntax expression) => Compact(StringText.Read(expression).Value);

    /// <summary>Whether the place of an element in its list means something: the list is read by numbers.</summary>
    private static bool IsOrdered(ExpressionSyntax value, SyntaxNode element) => element == StringUse.ElementOf(value) && StringUse.ListName(value) is { } name
        && StringUse.Uses(value.SyntaxTree, name).Any(static use => use.Parent is ElementAccessExpressionSyntax access && access.Expression == use);

    private static ImmutableArray<TextChange>? InPattern(ConstantPatternSyntax pattern, ImmutableArray<TextChange> changes, bool hasPatterns)
    {
        if (hasPatterns)
        {
            var needsParentheses = pattern.Parent is UnaryPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern };
            var insertion = new TextChange(new TextSpan(pattern.SpanStart, 0), (needsParentheses ? "(" : "") + With(pattern, changes) + " or ");
            return needsParentheses ? ImmutableArray.Create(insertion, new TextChange(new TextSpan(pattern.Span.End, 0), ")"))
                : ImmutableArray.Create(insertion);
        }

        return pattern.Parent switch
        {
            SwitchExpressionArmSyntax arm => Before(arm, With(arm, changes) + "," + Separator(arm)),
            CasePatternSwitchLabelSyntax label => Before(label, With(label, changes) + Separator(label)),
            IsPatternExpressionSyntax test when IsRepeatable(test, pattern.Expression) => Twice(test, isNegative: false, changes),
            _ => null,
        };
    }

    private static ImmutableArray<TextChange>? Before(SyntaxNode node, string text) =>
        ImmutableArray.Create(new TextChange(new TextSpan(node.SpanStart, 0), text));

    /// <summary>What stands between two elements: a new line where the element begins one.</summary>
    private static string Separator(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        if (indentation.Trim().Length > 0)
            return " ";
        var lineBreak = line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        return lineBreak + indentation;
    }

    /// <summary>The entry of a map, or the pair, that a value is the key of; null where it is none.</summary>
    public static SyntaxNode? Entry(ExpressionSyntax value) => Element(value) is { } element && element != StringUse.ElementOf(value) ? element
        : StringUse.Argument(value) is { Index: 0, Call: BaseObjectCreationExpressionSyntax made } ? StringUse.ElementOf(made)
        : value.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax pair } ? StringUse.ElementOf(pair)
        : null;

    /// <summary>The element of a list or the entry of a map that a value is, or is the key of; null where it is neither.</summary>
    private static SyntaxNode? Element(ExpressionSyntax value)
    {
        if (value.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } pair)
            return pair.Expressions[0] == value ? pair : null;
        return StringUse.IndexedEntry(value) is { Parent: InitializerExpressionSyntax } entry ? entry : StringUse.ElementOf(value);
    }

    /// <summary>The condition that a value decides, and whether it is true where the value is another one; null where none is known.</summary>
    private static (ExpressionSyntax Test, bool IsNegative)? Test(ExpressionSyntax value)
    {
        if (value.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } equality)
            return (equality, equality.IsKind(SyntaxKind.NotEqualsExpression));
        if (StringUse.Argument(value) is (BaseObjectCreationExpressionSyntax creation, _))
            return StringUse.CalledName(creation) == nameof(Uri) ? Test(StringUse.Value(creation)) : null;
        var call = value.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax asked } access && access.Expression == value ? asked
            : StringUse.Argument(value) is (InvocationExpressionSyntax given, _) ? given
            : null;
        if (call is null || FrameworkNames.Expectations.Contains(StringUse.CalledName(call)))
            return null;
        ExpressionSyntax test = call;
        while (test.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == test)
            test = conditional;
        if (StringUse.CalledName(call) is "IndexOf" or "LastIndexOf" or "Compare" or "CompareOrdinal" or "CompareTo")
            return Number(test, StringUse.CalledName(call).EndsWith("IndexOf", StringComparison.Ordinal));
        if (test is not ConditionalAccessExpressionSyntax)
            return (test, false);
        return test.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: LiteralExpressionSyntax right } known =>
                (known, right.IsKind(SyntaxKind.FalseLiteralExpression)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression, Right: LiteralExpressionSyntax right } known =>
                (known, right.IsKind(SyntaxKind.TrueLiteralExpression)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right.RawKind: (int)SyntaxKind.FalseLiteralExpression } known =>
                (known, false),
            _ => null,
        };
    }

    /// <summary>A comparison of the number that a search or an order answers with: <c>IndexOf(…) &gt;= 0</c>, <c>Compare(…) == 0</c>.</summary>
    private static (ExpressionSyntax Test, bool IsNegative)? Number(ExpressionSyntax answer, bool isIndex)
    {
        if (answer.Parent is not BinaryExpressionSyntax comparison || comparison.Left != answer)
            return null;
        return (comparison.OperatorToken.Text, comparison.Right.ToString(), isIndex) switch
        {
            (">=", "0", true) or (">", "-1", true) or ("!=", "-1", true) or (">", "0", true) or ("==", "0", _) => (comparison, false),
            ("<", "0", true) or ("==", "-1", true) or ("!=", "0", false) => (comparison, true),
            _ => null,
        };
    }

    private static ImmutableArray<TextChange> Twice(ExpressionSyntax test, bool isNegative, ImmutableArray<TextChange> changes)
    {
        var (own, other) = isNegative ? (SyntaxKind.LogicalAndExpression, "&&") : (SyntaxKind.LogicalOrExpression, "||");
        var isWeak = test.IsKind(SyntaxKind.CoalesceExpression);
        var copy = isWeak ? "(" + With(test, changes) + ")" : With(test, changes);
        var needsParentheses = !(test.Parent is IfStatementSyntax or WhileStatementSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            or EqualsValueClauseSyntax or ParenthesizedExpressionSyntax
            or ArgumentSyntax or LambdaExpressionSyntax or WhenClauseSyntax or SwitchExpressionArmSyntax || test.Parent.IsKind(own)
            || (test.Parent is AssignmentExpressionSyntax assignment && assignment.Right == test)
            || (test.Parent is ConditionalExpressionSyntax choice && choice.Condition == test));
        return ImmutableArray.Create(
            new TextChange(new TextSpan(test.SpanStart, 0), $"{(needsParentheses ? "(" : "")}{copy} {other} {(isWeak ? "(" : "")}"),
            new TextChange(new TextSpan(test.Span.End, 0), $"{(isWeak ? ")" : "")}{(needsParentheses ? ")" : "")}"))
            .RemoveAll(static change => change.NewText!.Length == 0);
    }

    /// <summary>Whether a condition can be asked twice: it reads members and calls methods that only ask.</summary>
    private static bool IsRepeatable(ExpressionSyntax test, ExpressionSyntax value) => !test.ContainsDirectives
        && test.DescendantNodesAndSelf(node => !value.Span.Contains(node.Span)).All(static node => node switch
    {
        InvocationExpressionSyntax call => FrameworkNames.Comparisons.Contains(StringUse.CalledName(call))
            || FrameworkNames.Pure.Contains(StringUse.CalledName(call)) || NameWords.Comparisons.BeginIn(StringUse.CalledName(call))
            || StringUse.CalledName(call).EndsWith("Equals", StringComparison.Ordinal),
        BaseObjectCreationExpressionSyntax creation => StringUse.CalledName(creation) == nameof(Uri),
        AwaitExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax
            or VarPatternSyntax => false,
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax prefix => !prefix.IsKind(SyntaxKind.PreIncrementExpression) && !prefix.IsKind(SyntaxKind.PreDecrementExpression),
        _ => true,
    });

    /// <summary>Whether an expression is a text as far as syntax tells: only then a pattern of texts compiles.</summary>
    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsText(parenthesized.Expression),
        ConditionalAccessExpressionSyntax conditional => IsText(conditional.WhenNotNull),
        InvocationExpressionSyntax call => FrameworkNames.Texts.Contains(StringUse.CalledName(call)),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } => FrameworkNames.TextMembers.Contains(member),
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: var member } => FrameworkNames.TextMembers.Contains(member),
        IdentifierNameSyntax name => Declarations.TypeOf(Declarations.Of(name))
            is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }
            or NullableTypeSyntax { ElementType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } },
        _ => false,
    };

    /// <summary>What takes the comments within a node away, with the blanks before them; a line end behind one stays.</summary>
    private static IEnumerable<TextChange> Comments(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        foreach (var comment in node.DescendantTrivia())
        {
            if (!(comment.IsKind(SyntaxKind.SingleLineCommentTrivia) || comment.IsKind(SyntaxKind.MultiLineCommentTrivia)) || !node.Span.Contains(comment.Span))
                continue;
            var start = comment.SpanStart;
            while (text[start - 1] is ' ' or '\t')
                start--;
            yield return new TextChange(TextSpan.FromBounds(start, comment.Span.End), "");
        }
    }

    private static string Compact(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
