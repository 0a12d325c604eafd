using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the paths whose place alone says where they go: those that a base is put before by their names, in whatever file these are declared
/// (<c>Root + Paths.Credits</c>), those that are put together in steps, and those of the sign-in, which no other service has. A person moves them.
/// </summary>
internal static class NamedPaths
{
    private const int Deepest = 3;

    /// <summary>Those of a file.</summary>
    public static IEnumerable<RelativePath> In(MigrationProject project, SyntaxTree tree) => Of(project)[tree];

    /// <summary>Whether a file has any.</summary>
    public static bool AreIn(MigrationProject project, SyntaxTree tree) => Of(project).Contains(tree);

    /// <summary>The files that have any.</summary>
    public static IEnumerable<SyntaxTree> Trees(MigrationProject project) => Of(project).Select(static paths => paths.Key);

    private static ILookup<SyntaxTree, RelativePath> Of(MigrationProject project) => project.Once(nameof(NamedPaths), project, () =>
        (!project.HasSignal || !BaseEnds.Of(project).HasAny ? Enumerable.Empty<(SyntaxTree Tree, RelativePath? Path)>()
            : PutBehind(project).Concat(SignIns(project)).Distinct().Select(static path => (Tree: path.SyntaxTree, Path: Read(path)))
                .Concat(PathsInSteps.Of(project).Select(static found => (found.Tree, Path: (RelativePath?)found.Path))))
        .Where(static found => found.Path is not null).Distinct().ToLookup(static found => found.Tree, static found => found.Path!));

    private static RelativePath? Read(ExpressionSyntax path)
    {
        var text = StringText.Read(path);
        var start = text.Value[0] == StringText.Hole ? 1 : 0;
        return RelativePath.Find(text, start, UrlPath.EndIn(text.Value, start), isVersioned: true) is { } found ? found with { Changes = default } : null;
    }

    /// <summary>The strings that are put behind a base by the names of what holds them.</summary>
    private static IEnumerable<ExpressionSyntax> PutBehind(MigrationProject project) =>
        from found in BaseNames.Of(project).Uses
        let use = found.Use
        where use.Parent is BinaryExpressionSyntax or InterpolationSyntax or ArgumentSyntax or MemberAccessExpressionSyntax or PostfixUnaryExpressionSyntax
            or ParenthesizedExpressionSyntax
        let sum = Composition.Around(use)
        where sum != use && found.IsMeant()
        let holes = Composition.Read(sum).Holes
        let at = holes.Where(hole => hole.Value.Span.Contains(use.Span)).Select(static hole => hole.Key).DefaultIfEmpty(-1).First()
        where at >= 0
        // `$"{Root}/{Paths.Credits}"`
        from path in holes.Where(hole => hole.Key == at + 1 || hole.Key == at + 2).OrderBy(static hole => hole.Key).Take(1)
        from value in ValuesOf(project, path.Value, Deepest)
        select value;

    /// <summary>The texts that a name stands for, wherever its type is.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesOf(MigrationProject project, ExpressionSyntax name, int steps)
    {
        if (name is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal && literal.Token.ValueText.Length > 1)
            return new[] { name };
        if (steps == 0 || name is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return Enumerable.Empty<ExpressionSyntax>();
        var declared = name is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } access
            ? Declarations.MembersOf(project, MemberOwners.Of(access), access.Name.Identifier.ValueText)
            : new[] { Declarations.Of(name) }.OfType<SyntaxNode>();
        return declared.Select(Declarations.FirstValueOf).OfType<ExpressionSyntax>().SelectMany(value => ValuesOf(project, value, steps - 1));
    }

    /// <summary>The requests of the sign-in. Its other half may be anywhere, and with it the project gets keys of OpenRouter's.</summary>
    private static IEnumerable<ExpressionSyntax> SignIns(MigrationProject project) =>
        GatewayEndpoints.SignInPaths.SelectMany(path => project.HoldingProjectWord(path)).Distinct()
        .SelectMany(tree => PathStarts.In(project, tree, tree.GetRoot())).Select(StringText.Outermost).Distinct()
        .Where(path => StringText.Read(path).Value is var text && GatewayEndpoints.SignInPaths.Contains(text.TrimStart(StringText.Hole).Trim('/'))
            && RequestedPaths.IsRequested(project, path) && !HoldsOtherAddress(project, path));

    /// <summary>Whether the type of a path has an address of another service, whatever it leads to.</summary>
    private static bool HoldsOtherAddress(MigrationProject project, ExpressionSyntax path)
    {
        var (tree, type) = (path.SyntaxTree, StringUse.EnclosingType(path));
        return project.NeighboursOf(tree).Where(hit => hit.Marker.Kind == MarkerKinds.Address && type.Span.Contains(hit.Position))
            .Select(hit => PathStarts.StringAt(type, hit.Position)).OfType<ExpressionSyntax>().Select(static text => StringText.Read(text).Value)
            .Any(text => !text.Contains(GatewayHosts.OpenRouter, StringComparison.OrdinalIgnoreCase)
                && !text.Contains(project.TargetOf(tree).Authority, StringComparison.OrdinalIgnoreCase));
    }
}
