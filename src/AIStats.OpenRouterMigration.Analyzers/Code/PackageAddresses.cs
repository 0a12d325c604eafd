using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the addresses of OpenRouter that a package holds as a constant: <c>SomeSdk.CustomProviders.OpenRouterBaseUrl</c>.</summary>
internal static class PackageAddresses
{
    /// <summary>Those that a project uses, found once.</summary>
    public static ImmutableArray<MemberAccessExpressionSyntax> In(MigrationProject project) =>
        project.Once(nameof(PackageAddresses), project, () => Find(project).ToImmutableArray());

    private static IEnumerable<MemberAccessExpressionSyntax> Find(MigrationProject project)
    {
        foreach (var tree in project.MarkedTrees)
        {
            var root = tree.GetRoot();
            foreach (var hit in project.SignalsOf(tree).Code.Where(static hit => hit.Marker.Kind == MarkerKinds.OpenRouter))
            {
                if (root.FindToken(hit.Position).Parent is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name && access.Name == name
                    && IsConstant(access)
                    && NameWords.Addresses.Admit(name.Identifier.ValueText) && !IsDeclared(project, name.Identifier.ValueText)
                    && !project.Solution.DeclaresType(StringUse.LastName(access.Expression)))
                {
                    yield return access;
                }
            }
        }
    }

    /// <summary>Whether a member is read from a type, as its name says, and neither called nor assigned.</summary>
    private static bool IsConstant(MemberAccessExpressionSyntax access) =>
        StringUse.LastName(access.Expression) is { Length: > 0 } type && char.IsUpper(type[0])
        && access.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or AliasQualifiedNameSyntax
        && access.Parent is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax
        or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax });

    private static bool IsDeclared(MigrationProject project, string name) =>
        Declares(project, name) || project.Referenced.Any(other => Declares(other, name));

    private static bool Declares(MigrationProject project, string name) =>
        SplitBases.Of(project).Reach.Units(name).Any(static unit => unit.Name.Parent is not (SimpleNameSyntax or LiteralExpressionSyntax));
}
