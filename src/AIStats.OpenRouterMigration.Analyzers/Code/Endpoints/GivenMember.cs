using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The member of a new object that a string is given to: <c>BaseUrl</c> of <c>new Provider("groq", "https://…")</c>.</summary>
internal static class GivenMember
{
    /// <summary>Its name; null where a string is given to no member of an object that is made there.</summary>
    public static string? Of(MigrationProject project, ExpressionSyntax expression) => StringUse.Value(expression).Parent switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax member, Parent: InitializerExpressionSyntax } => member.Identifier.ValueText,
        ArgumentSyntax { NameColon.Name: var named, Parent.Parent: BaseObjectCreationExpressionSyntax } => named.Identifier.ValueText,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list } argument =>
            Parameter(project, TypeName(creation), list.Arguments.IndexOf(argument)),
        _ => null,
    };

    /// <summary>
    /// The members that a constant with a base is given to: <c>new Profile { Url = Defaults.OpenRouter }</c>, <c>Url =
    /// Defaults.OpenRouter</c>.
    /// </summary>
    public static IEnumerable<string> OfConstant(MigrationProject project, BaseEnd end) => end is { Name: { } name, Site.Expression: var value }
        && value.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not null
        ? NameUses.Of(project, name, value)
            .Select(use => Of(project, use) ?? (StringUse.Value(use).Parent is AssignmentExpressionSyntax { Left: var left }
                && StringUse.LastName(left) is { Length: > 0 } member && char.IsUpper(member[0]) ? member : null)).OfType<string>()
        : Array.Empty<string>();

    /// <summary>
    /// The members that a method of the program gives a base to, which a caller hands it: <c>Apply("https://…")</c> of <c>void Apply(string url) =>
    /// _options.BaseUrl = url;</c>.
    /// </summary>
    public static IEnumerable<string> OfArgument(MigrationProject project, ExpressionSyntax place) =>
        StringUse.Argument(place) is not { Call: InvocationExpressionSyntax call, Index: var index } ? Array.Empty<string>()
        : CodeReach.Of(project).Methods(StringUse.CalledName(call)).Where(method => method.ParameterList.Parameters.Count > index)
        .SelectMany(method => method.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(set => StringUse.Subject(set.Right) is IdentifierNameSyntax { Identifier.ValueText: var given }
                && given == method.ParameterList.Parameters[index].Identifier.ValueText))
        .Select(static set => StringUse.LastName(set.Left)).Where(static member => member.Length > 0 && char.IsUpper(member[0]));

    /// <summary>The variable or member that holds a table with a string as the value of an entry; null where the string is none.</summary>
    public static string? TableOf(ExpressionSyntax expression) => StringUse.Value(expression).Parent
        is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression }
            or AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax }
        && expression.FirstAncestorOrSelf<InitializerExpressionSyntax>(static node => node.Parent is BaseObjectCreationExpressionSyntax)?.Parent
            is ExpressionSyntax table ? StringUse.DeclaredName(table) : null;

    /// <summary>The type that is made; where <c>new(…)</c> leaves it out, the one that the list around it is declared with.</summary>
    public static string TypeName(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is ObjectCreationExpressionSyntax named)
            return StringUse.LastName(named.Type);
        var declared = creation.Ancestors().Select(static node => node switch
        {
            VariableDeclarationSyntax variables => variables.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        }).FirstOrDefault(static type => type is not null);
        return declared is null ? "" : StringUse.LastName(Element(declared));
    }

    /// <summary>What a list holds: <c>Provider</c> of <c>Provider[]</c> and of <c>Dictionary&lt;string, Provider&gt;</c>.</summary>
    private static TypeSyntax Element(TypeSyntax type) => type switch
    {
        ArrayTypeSyntax array => Element(array.ElementType),
        NullableTypeSyntax nullable => Element(nullable.ElementType),
        QualifiedNameSyntax qualified => Element(qualified.Right),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } => Element(arguments[arguments.Count - 1]),
        _ => type,
    };

    /// <summary>The member that a constructor's parameter fills: that of a record has its name, that of a class often too.</summary>
    private static string? Parameter(MigrationProject project, string type, int index)
    {
        var name = FrameworkNames.AddressTypes.Contains(type) ? null : Declarations.ParameterAt(project, type, index);
        return name is { Length: > 0 } ? char.ToUpperInvariant(name[0]) + name.Substring(1) : null;
    }
}
