using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the paths that are put behind a base in steps: <c>Login => Base + "/auth"</c> in one place, and <c>urls.Login + "/keys"</c> in another. Neither
/// half is the path of an endpoint, or it is that of another one. A person moves them.
/// </summary>
internal static class PathsInSteps
{
    private const int Deepest = 3;

    /// <summary>Those of a project, at their last half.</summary>
    public static IEnumerable<(SyntaxTree Tree, RelativePath Path)> Of(MigrationProject project) =>
        from found in BaseNames.Of(project).Uses
        let half = Half.Behind(found.Use, "", isFirst: true)
        where half is not null && found.IsMeant()
        from path in Behind(project, half, Deepest)
        select path;

    private static IEnumerable<(SyntaxTree Tree, RelativePath Path)> Behind(MigrationProject project, Half half, int steps)
    {
        // Nothing is added to an endpoint that keeps its contract.
        if (steps == 0 || RelativePath.RowOf(half.Path, isVersioned: true) is { Verdict: EndpointVerdict.Kept, Path: var known } && !GoesOn(known, half.Path))
            yield break;
        foreach (var whole in half.Uses(project).Where(use => half.IsMeantBy(use)).Select(use => Half.Behind(use, half.Path)).OfType<Half>())
        {
            if (RelativePath.RowOf(whole.Path, isVersioned: true) is { } row && row != RelativePath.RowOf(half.Path, isVersioned: true))
                yield return (whole.Sum.SyntaxTree, new RelativePath(UrlText.WithHoles(whole.Path), whole.Span, row));
            if (whole.Name.Length > 1)
            {
                foreach (var path in Behind(project, whole, steps - 1))
                    yield return path;
            }
        }
    }

    /// <summary>Whether a path is the beginning of an endpoint's: <c>/chat</c>.</summary>
    private static bool GoesOn(string endpoint, string path) => !endpoint.EndsWith(path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>What a sum puts behind an address.</summary>
    /// <param name="Sum">The sum.</param>
    /// <param name="Path">What stands behind the base up to here: <c>/auth</c>.</param>
    /// <param name="Span">The place of what this sum adds to it.</param>
    private sealed record Half(ExpressionSyntax Sum, string Path, TextSpan Span)
    {
        /// <summary>The variable, member or method that holds the sum; empty where none does.</summary>
        public string Name { get; } = StringUse.DeclaredName(Sum) ?? "";

        /// <summary>What a sum around the use of an address puts behind it; null where it adds nothing, or, of a first half, has no name.</summary>
        public static Half? Behind(ExpressionSyntax use, string before, bool isFirst = false)
        {
            var part = Part(use);
            var sum = Composition.Around(part);
            if (sum == part || (isFirst && StringUse.DeclaredName(sum) is not { Length: > 1 }))
                return null;
            var text = Composition.Read(sum);
            var at = text.Holes.Where(hole => hole.Value.Span.Contains(use.Span)).Select(static hole => hole.Key).DefaultIfEmpty(-1).First();
            var end = at < 0 ? 0 : UrlPath.EndIn(text.Value, at + 1);
            var path = at < 0 ? "" : text.Value.Substring(at + 1, end - at - 1);
            return path.Trim('/').Length == 0 || path[0] == StringText.Hole || path.Any(char.IsWhiteSpace) ? null
                : new Half(sum, before.TrimEnd('/') + (path[0] == '/' ? path : "/" + path), text.Span(at + 1, end));
        }

        /// <summary>The use of a name with what keeps its text: <c>Login().TrimEnd('/')</c>.</summary>
        private static ExpressionSyntax Part(ExpressionSyntax use)
        {
            while (use.Parent is PostfixUnaryExpressionSyntax or InvocationExpressionSyntax
                || (use.Parent is MemberAccessExpressionSyntax access && (access.Parent is InvocationExpressionSyntax call ? StringUse.Subject(call) != call
                    : access.Name.Identifier.ValueText is nameof(Uri.AbsoluteUri) or nameof(Uri.OriginalString))))
                use = (ExpressionSyntax)use.Parent;
            return use;
        }

        /// <summary>Where code may use the name.</summary>
        public IEnumerable<ExpressionSyntax> Uses(MigrationProject project) => Sum.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax
            ? NameUses.Of(project, Name) : MemberOwners.Uses(project, Name, Sum);

        /// <summary>Whether a use of the name means what holds the sum, as far as names tell.</summary>
        public bool IsMeantBy(ExpressionSyntax use)
        {
            var type = Sum.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax made } }
                ? StringUse.LastName(made.Type) : Sum.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
            return use is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access
                ? MemberOwners.Of(access) is { Length: > 0 } owner && (owner == type || owner == (StringUse.EnclosingType(Sum) as TypeDeclarationSyntax)
                    ?.Identifier.ValueText || IsImplemented(owner))
                : use.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText == type && !Sum.Span.Contains(use.Span)
                    && Declarations.Of(use) is not ParameterSyntax && (Scope is not { } scope ? Declarations.MayBeGiven(use, Sum)
                        : use.SyntaxTree == Sum.SyntaxTree && scope.Span.Contains(use.Span));
        }

        /// <summary>Where the variable that holds the sum may be used; null for a member.</summary>
        private SyntaxNode? Scope => Declarations.ScopeOf(StringUse.Value(Sum).Parent switch
        {
            EqualsValueClauseSyntax { Parent: var declared } => declared,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => Declarations.Of(name),
            _ => null,
        });

        private bool IsImplemented(string type) => Sum.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types
            .Any(one => StringUse.LastName(one.Type) == type) == true;
    }
}
