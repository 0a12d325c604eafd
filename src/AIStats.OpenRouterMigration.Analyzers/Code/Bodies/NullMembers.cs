using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the members of declared types that are sent as null where they have no value, and whose serializer the type is for.</summary>
internal static class NullMembers
{
    /// <summary>The members of a type that is a body or a part of one.</summary>
    public static IReadOnlyList<JsonMember> Of(JsonObject item, TypeDeclarationSyntax type, MigrationProject project) =>
        JsonOptions.LeavesNullOut(project, NullAttributes.AreNewtonsoft(type)) || Attributes(type).Any(LeavesNullOut)
            ? Array.Empty<JsonMember>()
            : item.Members.Where(IsSentAsNull).ToList();

    /// <summary>Whether a member may be null and no attribute of its own keeps it out then.</summary>
    private static bool IsSentAsNull(JsonMember member) =>
        JsonDeclarations.TypeOf(member.Node!) is NullableTypeSyntax { ElementType: not TupleTypeSyntax }
        && !NullValues.IsTaken(member)
        && !Attributes(member.Node!).Any(static attribute => JsonNames.TypeName(attribute) == "JsonIgnore" || LeavesNullOut(attribute));

    /// <summary>
    /// Whether an attribute keeps out what has no value: <c>NullValueHandling = NullValueHandling.Ignore</c>, <c>EmitDefaultValue =
    /// false</c>.
    /// </summary>
    private static bool LeavesNullOut(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Any(static argument => argument.NameEquals?.Name.Identifier.ValueText switch
    {
        "NullValueHandling" or "ItemNullValueHandling" => argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ignore" },
        "DefaultValueHandling" => argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Ignore" or "IgnoreAndPopulate" },
        "EmitDefaultValue" => argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression),
        _ => false,
    }) == true;

    private static IEnumerable<AttributeSyntax> Attributes(SyntaxNode member) => (member switch
    {
        MemberDeclarationSyntax declaration => declaration.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    }).SelectMany(static list => list.Attributes);
}
