using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Code that completes an address which it is given: <c>if (!url.EndsWith("/api/v1")) url += "/api/v1"</c>, <c>if (url.Contains("openrouter.ai"))
/// return url + "/api/v1/models"</c>. Users give such addresses, so what is added has to go on fitting OpenRouter's.
/// </summary>
internal static class AddressCompletions
{
    private static readonly string[] Endings = { GatewayPaths.RelativeVersion, GatewayPaths.VersionName };

    /// <summary>Whether a path is added to an address that the same member asks for its host or its ending.</summary>
    public static bool Is(PathEnd path)
    {
        if (Address(path) is not { } address || path.Expression.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || HostComparisons.IsInTest(path.Expression))
            return false;
        var names = Declarations.ValuesOf(address).Select(StringUse.Subject).Append(address).Select(StringUse.LastName)
            .Where(static name => name.Length > 0).ToList();
        return member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            FrameworkNames.TextSearches.Contains(StringUse.CalledName(call)) && call.ArgumentList.Arguments.Count > 0
            && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: var asked } && IsHostOrEnding(asked)
            && names.Contains(StringUse.LastName(StringUse.Subject(StringUse.Receiver(call)))));
    }

    /// <summary>The path that is added to the addresses that a test of the host finds, and to no others; null where none is.</summary>
    public static PathEnd? After(CodeFile file, ExpressionSyntax test) => SplitEnds.Of(file).Paths.FirstOrDefault(path => !path.IsMoved
        && Address(path) is not null && Decides(test, path.Expression) && Is(path));

    /// <summary>Whether the ending of an address is asked together with its host, and where both fit, a path is added to it.</summary>
    public static bool IsOfOldHost(CodeFile file, PathEnd path) => StringUse.Argument(path.Expression) is { Call: InvocationExpressionSyntax call }
        && FrameworkNames.TextSearches.Contains(StringUse.CalledName(call))
        && call.AncestorsAndSelf().TakeWhile(static node => node is ExpressionSyntax).Last() is var condition
        && file.Strings.Any(site => condition.Span.Contains(site.Expression.Span) && site.Urls.Any(static url => url.Kind == UrlKind.Host)
        && HostComparisons.IsTest(site.Expression) && After(file, site.Expression) is not null);

    /// <summary>What a path is added to: <c>url.TrimEnd('/') + "/api/v1"</c>, <c>url += "/api/v1"</c>; null where nothing stands before it.</summary>
    private static ExpressionSyntax? Address(PathEnd path) => path.Before is { } before ? StringUse.Subject(before)
        : StringUse.Value(path.Expression).Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum ? sum.Left : null;

    private static bool IsHostOrEnding(string text) => Endings.Contains(text.Trim('/'), StringComparer.OrdinalIgnoreCase)
        || text.Contains(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a place is reached by what a test says: it stands in its branch, or behind a branch that all others leave in.</summary>
    private static bool Decides(ExpressionSyntax test, SyntaxNode place)
    {
        var isDenied = test.Ancestors().TakeWhile(static node => node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
            .Any(static node => node.RawKind is (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.NotEqualsExpression);
        foreach (var node in test.Ancestors())
        {
            switch (node)
            {
                case ConditionalExpressionSyntax choice when choice.Condition.Span.Contains(test.Span):
                    return (isDenied ? choice.WhenFalse : choice.WhenTrue).Span.Contains(place.Span);
                case IfStatementSyntax branch when branch.Condition.Span.Contains(test.Span):
                    return isDenied ? branch.Else?.Span.Contains(place.Span) == true || (Leaves(branch.Statement) && branch.Parent!.Span.Contains(place.Span)
                        && place.SpanStart > branch.Span.End) : branch.Statement.Span.Contains(place.Span);
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) => (statement is BlockSyntax { Statements: { Count: > 0 } all } ? all[all.Count - 1] : statement)
        is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax;
}
