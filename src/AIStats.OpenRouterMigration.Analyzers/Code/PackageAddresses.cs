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

    private static IEnumerable<MemberAccessExpressionSyntax> Find(MigrationProject project) =>
        project.MarkedTrees.SelectMany(tree => Constants.Of(project.SignalsOf(tree)).Accesses).Where(access =>
            !IsDeclared(project, access.Name.Identifier.ValueText) && !project.Solution.DeclaresType(StringUse.LastName(access.Expression)));

    /// <summary>The constants of one file that are named like an address of OpenRouter's, whoever declares them; kept with the file.</summary>
    private sealed record Constants(ImmutableArray<MemberAccessExpressionSyntax> Accesses)
    {
        public static Constants Of(CodeFile file) => file.Once(nameof(PackageAddresses), () => new Constants(file.Identifiers
            .Select(static token => token.Parent).OfType<SimpleNameSyntax>()
            .Where(static name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name && IsConstant(access)
                && NameWords.Addresses.Admit(name.Identifier.ValueText))
            .Select(static name => (MemberAccessExpressionSyntax)name.Parent!).ToImmutableArray()));
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
        CodeReach.Of(project).Units(name).Any(static unit => unit.Name.Parent is not (SimpleNameSyntax or LiteralExpressionSyntax));
}
