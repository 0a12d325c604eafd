using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the branches that depend on a status, or on a value of a field, which AI Stats answers in other cases or never; and bodies that
/// lose their model.
/// </summary>
internal static class AnswerBranches
{
    private const string StatusType = "HttpStatusCode";

    private const MarkerKinds Words = MarkerKinds.ResponseField | MarkerKinds.CommonField | MarkerKinds.ResponseValue;

    /// <summary>All places of a file; of one condition, only the first.</summary>
    public static IEnumerable<AnswerFinding> Find(FileContext file)
    {
        if (!file.IsAboutGateway && (file.Marked.Kinds & MarkerKinds.ResponseValue) == 0)
            yield break;
        var text = file.Tree.GetText();
        var values = file.Values.RemoveAll(hit => hit.Marker.Text[0] != '"' && !Markers.MayBeWholeName(text, hit));
        if (values.IsEmpty)
            yield break;
        var seen = new HashSet<TextSpan>();
        var roots = GatewayCode.InDisabledBranches(file, Words).Select(static node => node.SyntaxTree).Distinct().Prepend(file.Tree)
            .Select(static tree => tree.GetRoot());
        foreach (var node in roots.SelectMany(root => values.SelectMany(hit => NodesAt(root, hit.Position))))
        {
            if (Read(node) is { } finding && seen.Add(Condition(node).Span)
                && !GatewayCode.IsOthers(file, node) && (node is LiteralExpressionSyntax { Token.Value: string } || GatewayCode.Mentions(file, node)))
            {
                yield return finding;
            }
        }
    }

    /// <summary>What may stand at a position: a literal, a member, or the call of it.</summary>
    private static IEnumerable<SyntaxNode> NodesAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return !token.Span.Contains(position) || token.Parent is not { } node ? Array.Empty<SyntaxNode>()
            : node is SimpleNameSyntax ? node.Ancestors().Take(2)
            : new[] { node };
    }

    private static AnswerFinding? Read(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access when StringUse.LastName(access.Expression) == StatusType =>
            Tested(access) is not null && GatewayAnswers.Statuses.FirstOrDefault(row => row.Name == name) is { } row ? Status(access, row) : null,
        LiteralExpressionSyntax { Token.Value: int number } literal =>
            GatewayAnswers.Statuses.FirstOrDefault(row => row.Status == number) is { } row && Holds(Tested(literal), "status") ? Status(literal, row) : null,
        LiteralExpressionSyntax { Token.Value: string text } literal =>
            GatewayAnswers.Values.FirstOrDefault(row => row.Value == text) is { } row && Holds(Tested(literal), row.Field.Replace("_", ""))
                ? new AnswerFinding(literal, literal.Span, $"{row.Field} \"{row.Value}\"", row.Difference)
                : null,
        InvocationExpressionSyntax call when IsModelRemoved(call) => new AnswerFinding(call, call.Span, "model", GatewayAnswers.NoModel),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } } call when ListsModels(call) =>
            new AnswerFinding(call, method.Span, method.Identifier.ValueText, GatewayAnswers.NoModels),
        _ => null,
    };

    private static AnswerFinding Status(ExpressionSyntax value, StatusRow row) => new(value, value.Span, $"status {row.Status}", row.Difference);

    /// <summary>What a value is compared with: the other side, the governing expression of a pattern or a switch; null where nothing is decided.</summary>
    private static SyntaxNode? Tested(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            node = node.Parent;
        switch (node.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary:
                return binary.Left == node ? binary.Right : binary.Left;
            case CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice }:
                return choice.Expression;
            case ArgumentSyntax when StringUse.Argument(value) is { Call: InvocationExpressionSyntax call }
                && FrameworkNames.Comparisons.Contains(StringUse.CalledName(call)):
                return call;
            case ConstantPatternSyntax pattern:
                var around = pattern.Ancestors().FirstOrDefault(static ancestor =>
                    ancestor is IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or SubpatternSyntax);
                return around switch
                {
                    IsPatternExpressionSyntax test => test.Expression,
                    SwitchExpressionSyntax choice => choice.GoverningExpression,
                    SwitchStatementSyntax choice => choice.Expression,
                    SubpatternSyntax part => part.NameColon ?? (SyntaxNode?)part.ExpressionColon,
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>Whether code names a field, in any spelling: <c>finish_reason</c>, <c>FinishReason</c>.</summary>
    private static bool Holds(SyntaxNode? code, string name) => Names(code, name)
        || (code is IdentifierNameSyntax variable && Declarations.Of(variable) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && Names(value, name));

    private static bool Names(SyntaxNode? code, string name) =>
        code?.DescendantTokens().Any(token => token.ValueText.Replace("_", "").Contains(name, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>The whole condition that a value is a part of: one arm, one label, one expression.</summary>
    private static SyntaxNode Condition(SyntaxNode value) => value.AncestorsAndSelf().TakeWhile(static node =>
        node is ExpressionSyntax and not (SwitchExpressionSyntax or AnonymousFunctionExpressionSyntax) or PatternSyntax or SwitchExpressionArmSyntax
            or SwitchLabelSyntax or SubpatternSyntax
            or PropertyPatternClauseSyntax or ArgumentSyntax or ArgumentListSyntax or NameColonSyntax).Last();

    /// <summary><c>client.GetOpenAIModelClient().GetModels()</c>, or of a variable that holds such a client.</summary>
    private static bool ListsModels(InvocationExpressionSyntax call) => GatewayAnswers.ModelLists.Contains(StringUse.CalledName(call))
        && StringUse.Receiver(call) is { } client
        && (IsModelClient(client) || Declarations.TypeOf(Declarations.Of(client)) is { } type && IsModelClient(type)
            || Declarations.ValuesOf(client).Any(IsModelClient));

    private static bool IsModelClient(SyntaxNode code) => StringUse.LastName(code) is "OpenAIModelClient" or "GetOpenAIModelClient"
        || code is ObjectCreationExpressionSyntax { Type: var type } && StringUse.LastName(type) == "OpenAIModelClient";

    /// <summary><c>body.Remove("model")</c>, where the body is the gateway's.</summary>
    private static bool IsModelRemoved(InvocationExpressionSyntax call) =>
        StringUse.CalledName(call) == "Remove" && call.ArgumentList.Arguments is { Count: 1 } arguments
            && JsonNames.Literal(arguments[0].Expression)?.Name == "model"
        && StringUse.Receiver(call)?.ToString() is { } receiver && call.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<ElementAccessExpressionSyntax>().Any(access => access.Expression.ToString() == receiver);
}
