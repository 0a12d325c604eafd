using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The expressions that have a base as their value: its string, and the variable of a method that is given it, <c>var url = "https://…"; return
/// url.TrimEnd('/');</c>.
/// </summary>
internal static class BasePlaces
{
    /// <summary>Those of one base, each with the text calls around it; what a file says stays with it.</summary>
    public static ImmutableArray<ExpressionSyntax> Of(MigrationProject project, BaseEnd end) =>
        project.CacheOf(end.Tree).Once(nameof(BasePlaces), end.Site.Expression, () => Find(end).ToImmutableArray());

    private static IEnumerable<ExpressionSyntax> Find(BaseEnd end)
    {
        var address = end.Site.Expression;
        yield return address;
        if (UriOf(address) is { } uri)
            yield return uri;
        if (end.Name is not { } name || address.FirstAncestorOrSelf<StatementSyntax>() is not (LocalDeclarationStatementSyntax or ExpressionStatementSyntax)
            || address.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
            yield break;
        foreach (var use in (member is GlobalStatementSyntax ? member.Parent! : member).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText != name || Declarations.ScopeOf(Declarations.Of(use)) is not { } scope || !scope.Span.Contains(address.Span)
                || (use.Parent is AssignmentExpressionSyntax set && set.Left == use))
                continue;
            var whole = use.Ancestors().OfType<InvocationExpressionSyntax>().LastOrDefault(call => StringUse.Subject(call) == use) ?? (ExpressionSyntax)use;
            yield return UriOf(whole) ?? whole;
        }
    }

    private static ObjectCreationExpressionSyntax? UriOf(ExpressionSyntax address) =>
        StringUse.Argument(address) is { Call: ObjectCreationExpressionSyntax made }
        && StringUse.LastName(made.Type) == nameof(Uri) ? made : null;
}
