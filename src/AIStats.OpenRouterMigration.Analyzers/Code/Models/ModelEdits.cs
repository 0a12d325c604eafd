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
/// Decides how a model id moves. A value is replaced. What code compares with may come from settings that users have saved, from a file or from a
/// caller: there the new id is written beside the old one. What is compared with an answer in the same file stays with that.
/// </summary>
internal static class ModelEdits
{
    /// <summary>The edit of an id that moved for certain.</summary>
    public static ModelEdit Decide(FileContext file, ModelUse use)
    {
        var newId = use.Verdict.NewId!;
        var connections = Connections.Of(file.Project);
        if ((connections.ForModels(use.Site.Expression) ?? connections.OfDatabase(use.Site.Expression)) is { } stay)
            return None(stay.Message);
        if (file.Project.IsSeed(file.Tree, use.Span))
            return None($"it is in databases, so write '{newId}' together with a migration");
        if (use.IsQuoted)
            return None(ModelIdText.IsSentence(use.Site.Text.Value) ? $"it is in a text for a model or for people, so write '{newId}' by hand"
                : $"let this pattern accept '{newId}', too");
        if (ModelAnswers.Ids(file).Contains(new AnswerId(use.Verdict.Id)))
            return None($"an answer in this file has it, too, so change both to '{newId}' by hand");
        var replaced = use.Changes;
        if (replaced.IsEmpty)
            return None($"'{newId}' is already here, so remove this one by hand");
        if (use.Site.Text.Value.Length != use.End - use.Start || use.Site.Expression is not LiteralExpressionSyntax literal)
            return Write(replaced, newId);
        return Beside(literal, newId) is { } beside ? new ModelEdit(beside, beside.IsEmpty ? $"let the code accept '{newId}', too"
            : $"write '{newId}' beside it") : Write(replaced, newId);
    }

    /// <summary>Whether the new id of a use stands beside it, so that nothing is left to do.</summary>
    public static bool IsDone(ModelUse use) => use.Verdict is { Kind: ModelVerdictKind.Moved, NewId: { } newId }
        && use.Site.Expression is LiteralExpressionSyntax literal && Alternatives(literal).Contains(newId, StringComparer.Ordinal);

    /// <summary>Whether an element or a piece of the list that holds an id is a certain text.</summary>
    public static bool StandsBeside(ModelUse use, string text) => StandsBeside(use.Site, text)
        || (use.Site.Text.Value.Length > use.End - use.Start && ModelIdText.FindInString(use.Site.Text.Value)
        .Any(place => place.Key is null && use.Site.Text.Value.Substring(place.Start, place.End - place.Start) == text));

    /// <summary>Whether an element of the list that holds a string, or another test of its condition, has a certain text.</summary>
    public static bool StandsBeside(StringSite site, string text) =>
        Elements(site.Expression).Any(element => element != site.Expression && StringText.Read(element).Value == text)
        || (ModelTests.IsSearchedFor(site) && Condition(site.Expression).DescendantNodes().OfType<LiteralExpressionSyntax>()
        .Any(other => other.Token.ValueText == text));

    private static ModelEdit None(string advice) => new(ImmutableArray<TextChange>.Empty, advice);

    private static ModelEdit Write(ImmutableArray<TextChange> changes, string newId) => new(changes, $"write '{newId}' instead");

    /// <summary>
    /// The strings that stand in the same list as a string in the same way: as elements, as first arguments of creations that are elements, or in
    /// calls that add one.
    /// </summary>
    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression)
    {
        if (StringUse.Siblings(expression).ToList() is { Count: > 0 } siblings)
            return siblings.SelectMany(static sibling => sibling.DescendantNodesAndSelf(static node =>
                node is not (BaseArgumentListSyntax or InitializerExpressionSyntax)).OfType<LiteralExpressionSyntax>());
        if (StringUse.Argument(expression) is not var (call, index))
            return Array.Empty<ExpressionSyntax>();
        if (call is BaseObjectCreationExpressionSyntax creation)
            return StringUse.Siblings(creation).SelectMany(static sibling => sibling.DescendantNodesAndSelf()).OfType<BaseObjectCreationExpressionSyntax>()
                .Select(other => ArgumentOf(other.ArgumentList, index)).OfType<LiteralExpressionSyntax>();
        return call is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: { } block }, ArgumentList.Arguments.Count: 1 } added
            && StringUse.LastName(added.Expression) == "Add"
            ? block.ChildNodes().OfType<ExpressionStatementSyntax>().Select(static statement => statement.Expression).OfType<InvocationExpressionSyntax>()
                .Where(other => other.Expression.ToString() == added.Expression.ToString()).Select(static other => ArgumentOf(other.ArgumentList, 0))
                .OfType<LiteralExpressionSyntax>()
            : Array.Empty<ExpressionSyntax>();
    }

    private static ExpressionSyntax? ArgumentOf(ArgumentListSyntax? list, int index) => list is not null
        && index < list.Arguments.Count ? list.Arguments[index].Expression : null;

    /// <summary>
    /// The edits that write an id beside a literal that code compares with; empty where the language has no short way to; null where nothing is
    /// compared.
    /// </summary>
    private static ImmutableArray<TextChange>? Beside(LiteralExpressionSyntax literal, string newId)
    {
        var quoted = SymbolDisplay.FormatLiteral(newId, quote: true);
        switch (literal.Parent)
        {
            case CaseSwitchLabelSyntax { ColonToken: var colon }:
                return Change(colon.Span, $":{LineOf(literal.Parent)}case {quoted}:");
            case ConstantPatternSyntax pattern:
                if (literal.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
                    return ImmutableArray<TextChange>.Empty;
                var either = $"{literal} or {quoted}";
                return Change(literal.Span, pattern.Parent is UnaryPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern }
                    ? $"({either})" : either);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
                when IsSimple(comparison.Left == literal ? comparison.Right : comparison.Left):
                return Twice(comparison, literal, quoted, comparison.IsKind(SyntaxKind.EqualsExpression));
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsEquals(call):
                return call.DescendantNodes().OfType<InvocationExpressionSyntax>().Any() ? ImmutableArray<TextChange>.Empty
                    : Twice(call, literal, quoted, isEqual: true);
            default:
                return IsAllowed(literal) ? Change(literal.Span, $"{literal},{LineOf(literal)}{quoted}") : null;
        }
    }

    private static ImmutableArray<TextChange> Change(TextSpan span, string text) => ImmutableArray.Create(new TextChange(span, text));

    /// <summary>A condition with an alternative: <c>m == "a"</c> becomes <c>m == "a" || m == "b"</c>.</summary>
    private static ImmutableArray<TextChange> Twice(ExpressionSyntax condition, LiteralExpressionSyntax literal, string quoted, bool isEqual)
    {
        var text = condition.ToString();
        var both = text + (isEqual ? " || " : " && ") + BothValues.With(condition, Change(literal.Span, quoted));
        return Change(condition.Span, NeedsParentheses(condition.Parent, isEqual) ? $"({both})" : both);
    }

    private static bool NeedsParentheses(SyntaxNode? parent, bool isOr) => parent switch
    {
        BinaryExpressionSyntax binary => !binary.IsKind(isOr ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression)
            && (isOr || !binary.IsKind(SyntaxKind.LogicalOrExpression)),
        PrefixUnaryExpressionSyntax or CastExpressionSyntax or MemberAccessExpressionSyntax or IsPatternExpressionSyntax or AwaitExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Whether an expression may be written twice: names and what is taken from them.</summary>
    private static bool IsSimple(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsSimple(access.Expression),
        _ => false,
    };

    /// <summary>Whether a call compares: <c>Equals</c> of a simple expression, <c>Contains</c> of a variable, but not <c>Assert.Contains</c>.</summary>
    private static bool IsEquals(InvocationExpressionSyntax call) => StringUse.Receiver(call) is { } receiver
        && (StringUse.CalledName(call) switch
        {
            nameof(string.Equals) => IsSimple(receiver) || receiver is PredefinedTypeSyntax,
            nameof(string.Contains) => IsSimple(receiver) && !char.IsUpper(receiver.ToString()[0]) && call.ArgumentList.Arguments.Count <= 2,
            _ => false,
        })
        && call.Ancestors().FirstOrDefault(static node => node is not ParenthesizedExpressionSyntax) is not ExpressionStatementSyntax;

    /// <summary>Whether a list says which ids callers may send: its name says so.</summary>
    private static bool IsAllowed(LiteralExpressionSyntax literal) =>
        (literal.Parent is AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } ? StringUse.LastName(attribute.Name)
            : StringUse.ListName(literal)) is { } name
        && ModelNames.IsAllowList(name);

    /// <summary>A line end and the indentation of a node that begins its line; a blank where it does not.</summary>
    private static string LineOf(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return before.Trim().Length > 0 ? " " : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + before;
    }

    /// <summary>
    /// The texts that code takes in the same way as a literal: other labels of its section, other alternatives of its pattern or condition, other
    /// elements of its list.
    /// </summary>
    private static IEnumerable<string> Alternatives(LiteralExpressionSyntax literal)
    {
        switch (literal.Parent)
        {
            case CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax section }:
                return section.Labels.OfType<CaseSwitchLabelSyntax>().Select(static label => label.Value).OfType<LiteralExpressionSyntax>()
                    .Select(static other => other.Token.ValueText);
            case ConstantPatternSyntax pattern:
                SyntaxNode outermost = pattern;
                while (outermost.Parent is PatternSyntax around)
                    outermost = around;
                return outermost.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static other => other.Token.ValueText);
            case BinaryExpressionSyntax or ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } when IsCompared(literal):
                return Condition(literal).DescendantNodes().OfType<LiteralExpressionSyntax>().Where(IsCompared).Select(static other => other.Token.ValueText);
            default:
                return !IsAllowed(literal) ? Array.Empty<string>()
                    : (literal.Parent is AttributeArgumentSyntax { Parent: { } arguments } ? arguments.DescendantNodes().OfType<LiteralExpressionSyntax>()
                    : Elements(literal).OfType<LiteralExpressionSyntax>())
                        .Select(static other => other.Token.ValueText);
        }
    }

    /// <summary>The whole condition that a literal is a part of.</summary>
    private static SyntaxNode Condition(ExpressionSyntax literal)
    {
        SyntaxNode condition = literal;
        while (condition.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or ArgumentSyntax or ArgumentListSyntax
            or InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: nameof(string.Equals) or nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.Contains)
                }
            })
        {
            condition = condition.Parent;
        }

        return condition;
    }

    private static bool IsCompared(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
        || (literal.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsEquals(call));
}
