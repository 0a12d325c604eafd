using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Code that writes one OpenRouter address over another, which users have saved: <c>if (s.Url == "https://…/api") s.Url =
/// "https://…/api/v1"</c>. The key that they saved beside it is OpenRouter's, so both addresses stay.
/// </summary>
internal static class SavedRepairs
{
    /// <summary>Why such an address stays.</summary>
    public static Stay Stay { get; } = new("users have saved an OpenRouter URL and its key, and this code repairs that URL");

    /// <summary>Whether an address is one of the two.</summary>
    public static bool Hold(ExpressionSyntax address) => IsNew(address) || IsOld(address);

    /// <summary>Why the copies of such an address in tests stay.</summary>
    public static Stay Tested { get; } = new("users have saved an OpenRouter URL, and this tests the code that repairs that URL");

    /// <summary>Whether an address stands in a test, or a row of one, that hands the repairing code a saved address.</summary>
    public static bool AreTestedAt(MigrationProject project, ExpressionSyntax address)
    {
        if (TestAround(address) is not { } test || Olds(project) is not { IsEmpty: false } olds)
            return false;
        var text = test.ToString();
        return olds.Any(old => HoldsWhole(text, old));
    }

    /// <summary>The row that an address stands in, or its whole test; null in other code.</summary>
    private static SyntaxNode? TestAround(ExpressionSyntax address) =>
        address.FirstAncestorOrSelf<AttributeSyntax>() is { } row ? FrameworkNames.TestRows.Contains(StringUse.LastName(row.Name)) ? row : null
        : address.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && HostComparisons.HasTestAttribute(method) ? method : null;

    private static ImmutableHashSet<string> Olds(MigrationProject project) => project.Once(nameof(SavedRepairs), project, () =>
        project.Referenced.Prepend(project).SelectMany(static known => known.Files).SelectMany(static file => file.Strings)
            .Where(static site => IsAddress(site.Expression) && IsOld(site.Expression)).Select(static site => site.Text.Value)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));

    private static bool HoldsWhole(string text, string address)
    {
        for (var at = 0; (at = text.IndexOf(address, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at + address.Length == text.Length || text[at + address.Length] is '"' or '\\' or '\'' or '<' or ' ')
                return true;
        }

        return false;
    }

    /// <summary>Whether an address is written over a saved one.</summary>
    private static bool IsNew(ExpressionSyntax address) => address.Parent switch
    {
        SwitchExpressionArmSyntax { Pattern: ConstantPatternSyntax old } arm => arm.Expression == address && IsAddress(old.Expression),
        ArgumentSyntax when StringUse.Argument(address) is { Index: 1, Call: InvocationExpressionSyntax call } =>
            StringUse.CalledName(call) == nameof(string.Replace)
            && IsAddress(call.ArgumentList.Arguments[0].Expression),
        ConditionalExpressionSyntax choice => choice.WhenTrue == address && Tests(choice.Condition, choice.WhenFalse),
        AssignmentExpressionSyntax assignment => assignment.Right == address && Condition(assignment) is { } condition && Tests(condition, assignment.Left),
        ReturnStatementSyntax answer => Condition(answer) is { } condition && answer.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes()
            .OfType<ReturnStatementSyntax>().Any(other => other.Expression is { } value && Tests(condition, value)) == true,
        _ => false,
    };

    /// <summary>Whether an address is the saved one that another is written over.</summary>
    private static bool IsOld(ExpressionSyntax address)
    {
        if (StringUse.Argument(address) is { Index: 0, Call: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } replace }
            && StringUse.CalledName(replace) == nameof(string.Replace))
            return IsAddress(arguments[1].Expression) || IsMoved(arguments[1].Expression);
        foreach (var node in address.Ancestors())
        {
            switch (node)
            {
                case SwitchExpressionArmSyntax arm when arm.Pattern.Span.Contains(address.Span):
                    return IsAddress(arm.Expression) && IsNew(arm.Expression);
                case ConditionalExpressionSyntax choice when choice.Condition.Span.Contains(address.Span):
                    return IsNew(choice.WhenTrue);
                case IfStatementSyntax branch when branch.Condition.Span.Contains(address.Span):
                    return branch.Statement.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(static other => IsAddress(other) && IsNew(other));
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The condition of the branch that a node stands in; null where it stands in none.</summary>
    private static ExpressionSyntax? Condition(SyntaxNode node) => node.Ancestors().TakeWhile(static one => one is not (MemberDeclarationSyntax
        or AnonymousFunctionExpressionSyntax)).OfType<IfStatementSyntax>().FirstOrDefault(branch => branch.Statement.Span.Contains(node.Span))?.Condition;

    /// <summary>Whether a condition is true where a member or variable has an OpenRouter address.</summary>
    private static bool Tests(ExpressionSyntax condition, ExpressionSyntax member) => StringUse.LastName(StringUse.Subject(member)) is { Length: > 0 } name
        && condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(read => read.Identifier.ValueText == name)
        && condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(literal => IsHost(literal) && !IsDenied(literal, condition));

    private static bool IsDenied(SyntaxNode literal, SyntaxNode condition) => literal.Ancestors().TakeWhile(node => condition.Span.Contains(node.Span))
        .Any(static node => node.RawKind is (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.NotPattern);

    private static bool IsAddress(ExpressionSyntax expression) => IsHost(expression)
        && StringText.Read(expression).Value.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether the address that is written over a saved one is one of AI Stats: with the old one moved, both would be the same.</summary>
    private static bool IsMoved(ExpressionSyntax expression) => expression is LiteralExpressionSyntax
        && StringText.Read(expression).Value.Contains("://" + GatewayHosts.AIStats, StringComparison.OrdinalIgnoreCase);

    private static bool IsHost(ExpressionSyntax expression) => expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
        && StringText.Read(expression).Value.Contains(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase);
}
