using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The types with a member that says which provider is used, where OpenRouter may be the one: a member of an enum that has OpenRouter, or one that code
/// compares with <c>"openrouter"</c>. What stands beside it, a key for one, may be OpenRouter's.
/// </summary>
internal static class ProviderChoices
{
    /// <summary>The names of the types.</summary>
    public static ImmutableHashSet<string> Types(MigrationProject project) =>
        project.Once(nameof(ProviderChoices), project, () => Find(project).OfType<string>()
        .Where(static name => name.Length > 0).ToImmutableHashSet(StringComparer.Ordinal));

    private static IEnumerable<string?> Find(MigrationProject project)
    {
        foreach (var file in project.Files.Where(static file => (file.Kinds & MarkerKinds.OpenRouter) != 0))
        {
            foreach (var site in file.Strings.Where(static site => site.Text.Value.Equals(GatewayHosts.OpenRouterName, StringComparison.OrdinalIgnoreCase)))
                yield return Holder(site.Expression);
            foreach (var choice in file.Identifiers.Select(static name => name.Parent).OfType<EnumMemberDeclarationSyntax>()
                .Select(static member => member.Parent)
                .OfType<EnumDeclarationSyntax>().Distinct())
            {
                foreach (var unit in CodeReach.Of(project).Units(choice.Identifier.ValueText))
                    yield return Declarations.OwnerOfMember(unit.Name)?.Identifier.ValueText;
            }
        }
    }

    /// <summary>The type whose member is given a name, or is compared with it.</summary>
    private static string? Holder(ExpressionSyntax name)
    {
        if (name.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property })
            return property.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText;
        var compared = name.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } test =>
                test.Left == name ? test.Right : test.Left,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when StringUse.CalledName(call) == nameof(Equals) => StringUse.Receiver(call),
            CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
            _ => name.FirstAncestorOrSelf<PatternSyntax>() is null ? null : name.FirstAncestorOrSelf<SyntaxNode>(static node => node is
                SwitchExpressionSyntax or SwitchStatementSyntax or IsPatternExpressionSyntax) switch
            {
                SwitchExpressionSyntax choice => choice.GoverningExpression,
                SwitchStatementSyntax choice => choice.Expression,
                IsPatternExpressionSyntax test => test.Expression,
                _ => null,
            },
        };
        return StringUse.Subject(compared) is MemberAccessExpressionSyntax member ? MemberOwners.Of(member) : null;
    }
}
