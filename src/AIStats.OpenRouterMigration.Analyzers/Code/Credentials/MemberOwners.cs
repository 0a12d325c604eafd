using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells by names alone whose member code reads: <c>LlmOptions</c> for <c>_options.Value.ApiKey</c>.</summary>
internal static class MemberOwners
{
    private static readonly string[] Wrappers = { "Value", "CurrentValue", "Instance", "Current", "Default" };

    /// <summary>The name of the type; empty where the code does not say.</summary>
    public static string Of(MemberAccessExpressionSyntax member)
    {
        var holder = member.Expression;
        while (holder is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } wrapper
            && Wrappers.Contains(wrapper.Name.Identifier.ValueText, StringComparer.Ordinal))
            holder = wrapper.Expression;
        var declared = Declarations.Of(holder);
        if (declared is null)
        {
            // `Settings.Default.Key`, also behind its namespace.
            var type = holder is IdentifierNameSyntax || (holder != member.Expression && StringUse.NamesIn(holder).All(static name => IsOfType(name)))
                ? StringUse.LastName(holder) : "";
            return IsOfType(type) ? type : "";
        }

        // `var options = services.GetRequiredService<IOptions<LlmOptions>>().Value`
        return (Declarations.TypeOf(declared) ?? TypeIn(Declarations.FirstValueOf(declared))) is { } found ? StringUse.LastName(Innermost(found)) : "";
    }

    /// <summary>The same, also for a member of a member: <c>Auth</c>'s type for <c>provider.Auth.ApiKey</c>.</summary>
    public static string Of(MigrationProject project, MemberAccessExpressionSyntax member)
    {
        var owner = Of(member);
        return owner.Length > 0 || member.Expression is not MemberAccessExpressionSyntax inner || Of(project, inner) is not { Length: > 0 } outer ? owner
            : Declarations.MembersOf(project, outer, inner.Name.Identifier.ValueText).Select(Declarations.TypeOf).OfType<TypeSyntax>()
                .Select(static type => StringUse.LastName(Innermost(type))).FirstOrDefault() ?? "";
    }

    private static bool IsOfType(string name) => name.Length > 0 && char.IsUpper(name[0]);

    /// <summary>Where code may use a member by its name: in all files, or, of what other types cannot see, in its own.</summary>
    /// <param name="project">The project.</param>
    /// <param name="name">The name.</param>
    /// <param name="place">A place in its declaration.</param>
    public static IEnumerable<ExpressionSyntax> Uses(MigrationProject project, string name, SyntaxNode place) =>
        IsSeenElsewhere(place) ? NameUses.Of(project, name) : NameUses.In(project, place.SyntaxTree, name);

    /// <summary>Whether other types can see the property or field around a place.</summary>
    public static bool IsSeenElsewhere(SyntaxNode place) =>
        place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is (PropertyDeclarationSyntax or FieldDeclarationSyntax) and { Modifiers: var modifiers }
        && modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    /// <summary>The name of a property or field where its type declares it; null where the project has no such member.</summary>
    public static SyntaxToken? Find(MigrationProject project, string type, string member) => type.Length == 0 ? null
        : Declarations.MembersOf(project, type, member)
        .Select(static declared => declared switch
        {
            PropertyDeclarationSyntax property => property.Identifier,
            VariableDeclaratorSyntax field => field.Identifier,
            ParameterSyntax parameter => parameter.Identifier,
            _ => (SyntaxToken?)null,
        }).FirstOrDefault(static found => found is not null);

    private static TypeSyntax? TypeIn(ExpressionSyntax? value) => value?.DescendantNodesAndSelf(static node => node is not ArgumentListSyntax)
        .OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments.FirstOrDefault();

    /// <summary>What wrappers hold: <c>LlmOptions</c> of <c>IOptions&lt;LlmOptions&gt;</c>.</summary>
    private static TypeSyntax Innermost(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => Innermost(nullable.ElementType),
        QualifiedNameSyntax qualified => Innermost(qualified.Right),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => Innermost(arguments[0]),
        _ => type,
    };
}
