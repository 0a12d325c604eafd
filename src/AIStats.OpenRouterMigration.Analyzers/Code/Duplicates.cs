using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Two cases of one switch, two keys of one dictionary or two rows of test data must not become the same: the first does not compile, the
/// second throws, and the third is refused.
/// Where a sibling has the new text already, or is an earlier one that will get it, the later one is left to a person.
/// </summary>
internal static class Duplicates
{
    /// <summary>Whether changing a string would repeat a sibling's case or key.</summary>
    public static bool WouldAppear(StringSite site, ImmutableArray<TextChange> changes)
    {
        if (Key(site.Expression) is not { } key)
            return false;
        var after = WithoutSpace(Apply(site, changes));
        foreach (var sibling in key.Siblings)
        {
            if (sibling == site.Expression)
                continue;
            if (string.Equals(WithoutSpace(StringText.Read(sibling).Value), after, StringComparison.Ordinal))
                return true;
            // `www.openrouter.ai` and `openrouter.ai` as two cases of a switch: after the edit both would be the same text.
            if (sibling.SpanStart < site.Expression.SpanStart && BecomesSame(sibling, site))
                return true;
        }

        return false;
    }

    /// <summary>A raw string of several lines is read with its indentation, so white space makes no difference here.</summary>
    private static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static bool BecomesSame(ExpressionSyntax sibling, StringSite site)
    {
        var other = UrlText.Find(StringText.Read(sibling)).FirstOrDefault();
        var own = UrlText.Find(site.Text).FirstOrDefault();
        return other is not null && own is not null && other.Kind == own.Kind && other.HostRow.Role == own.HostRow.Role
            && other.HasScheme == own.HasScheme && (other.Host[0] == '.') == (own.Host[0] == '.')
            && string.Equals(WithoutSpace(other.Surroundings.Before), WithoutSpace(own.Surroundings.Before), StringComparison.Ordinal)
            && string.Equals(WithoutSpace(other.Surroundings.After), WithoutSpace(own.Surroundings.After), StringComparison.Ordinal)
            && (own.Kind == UrlKind.Page ? WebPages.Find(other.Path) == WebPages.Find(own.Path)
            : string.Equals(other.Path, own.Path, StringComparison.Ordinal));
    }

    private static string Apply(StringSite site, ImmutableArray<TextChange> changes)
    {
        var value = site.Text.Value;
        foreach (var change in changes.Reverse())
        {
            var start = site.Text.IndexOf(change.Span.Start);
            var end = Math.Min(site.Text.IndexOf(change.Span.End), value.Length);
            // An empty raw literal is not C#, so such a change replaces the whole literal by "".
            var isEmptyLiteral = change.NewText!.StartsWith("\"", StringComparison.Ordinal);
            value = value.Substring(0, start) + (isEmptyLiteral ? "" : change.NewText) + value.Substring(end);
        }

        return value;
    }

    /// <summary>
    /// The cases of the switch, the keys of the initializer or of calls such as <c>limits.Add(…)</c>, or the twin attributes of a member,
    /// that the string is one of.
    /// </summary>
    private static (SyntaxNode Owner, IEnumerable<ExpressionSyntax> Siblings)? Key(ExpressionSyntax expression)
    {
        if (expression.Parent is CaseSwitchLabelSyntax or ConstantPatternSyntax)
        {
            var owner = expression.Ancestors().FirstOrDefault(IsSwitch);
            return owner is null ? null : (owner, owner.DescendantNodes(node => node == owner || !IsSwitch(node)).Select(static node => node switch
            {
                CaseSwitchLabelSyntax label => label.Value,
                ConstantPatternSyntax pattern => pattern.Expression,
                _ => null,
            }).OfType<ExpressionSyntax>());
        }

        var element = expression.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax access } }
            ? access.Parent : expression.Parent;
        var isValue = element is AssignmentExpressionSyntax assignment ? assignment.Right == expression : element is InitializerExpressionSyntax list
            && list.Expressions[0] != expression;
        if (!isValue && element?.Parent is InitializerExpressionSyntax initializer)
        {
            return (initializer, initializer.Expressions.Select(static item => item switch
            {
                InitializerExpressionSyntax { Expressions.Count: > 0 } pair => pair.Expressions[0],
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } } => arguments[0].Expression,
                _ => null,
            }).OfType<ExpressionSyntax>());
        }

        if (StringUse.Argument(expression) is (InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: { } block } } call, 0)
            && IsKeyAdded(call))
        {
            var added = call.Expression.ToString();
            return (block, block.ChildNodes().OfType<ExpressionStatementSyntax>().Select(static statement => statement.Expression)
                .OfType<InvocationExpressionSyntax>()
                .Where(other => IsKeyAdded(other) && other.Expression.ToString() == added).Select(static other => other.ArgumentList.Arguments[0].Expression));
        }

        if (Operand(expression) is { Parent: { } condition } operand)
        {
            // `a || b || c` is parsed as `(a || b) || c`; take the operands of the outermost one.
            while (condition.Parent is { } outer && IsLogical(outer))
                condition = outer;
            var rest = WithoutText(operand, expression);
            return (condition, condition.DescendantNodes().OfType<LiteralExpressionSyntax>()
                .Where(other => Operand(other) is { } around && around != operand && WithoutText(around, other) == rest));
        }

        if (expression.Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax { Parent.Parent: { } member } attribute } argument)
        {
            var index = attribute.ArgumentList!.Arguments.IndexOf(argument);
            return (member, member.ChildNodes().OfType<AttributeListSyntax>().SelectMany(static list => list.Attributes)
                .Where(other => IsTwin(other, attribute, index)).Select(other => other.ArgumentList!.Arguments[index].Expression));
        }

        return null;
    }

    /// <summary>
    /// The operand of a condition that a string stands in: <c>host == "…"</c> in <c>host == "…" || host == "…"</c>; null where there is
    /// none.
    /// </summary>
    private static ExpressionSyntax? Operand(ExpressionSyntax expression)
    {
        SyntaxNode operand = expression;
        while (operand.Parent is { } parent && parent is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
        {
            if (IsLogical(parent))
                return operand as ExpressionSyntax;
            operand = parent;
        }

        return null;
    }

    private static bool IsLogical(SyntaxNode node) => node.RawKind is (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression;

    private static string WithoutText(ExpressionSyntax operand, ExpressionSyntax text) => operand.ToString().Replace(text.ToString(), "");

    private static bool IsSwitch(SyntaxNode node) => node is SwitchStatementSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax;

    /// <summary>Whether a call adds a key with its value; a list takes the same element twice.</summary>
    private static bool IsKeyAdded(InvocationExpressionSyntax call) => StringUse.LastName(call.Expression) == "Add" && call.ArgumentList.Arguments.Count == 2;

    private static bool IsTwin(AttributeSyntax other, AttributeSyntax attribute, int index) =>
        other.Name.ToString() == attribute.Name.ToString() && other.ArgumentList is { } list && list.Arguments.Count == attribute.ArgumentList!.Arguments.Count
        && Enumerable.Range(0, list.Arguments.Count).All(i => i == index || list.Arguments[i].ToString() == attribute.ArgumentList.Arguments[i].ToString());
}
