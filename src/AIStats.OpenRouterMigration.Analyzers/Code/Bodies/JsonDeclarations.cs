using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Reads the types of a file as the JSON objects that a serializer makes of them.</summary>
internal static class JsonDeclarations
{
    /// <summary>Attributes of types and members that a database keeps.</summary>
    private static readonly ImmutableHashSet<string> Storage = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Table", "Keyless", "Index", "PrimaryKey", "Owned", "Key", "Column", "ForeignKey", "InverseProperty", "BsonElement", "BsonId");

    private static readonly ImmutableHashSet<string> NoObjects =
        ImmutableHashSet.Create(StringComparer.Ordinal, "JsonElement", "JsonNode", "JToken", "Boolean");

    /// <summary>The objects that the types of a file are, each with the member of another one that has its type.</summary>
    public static IReadOnlyList<JsonObject> Of(SyntaxNode root, MigrationProject project)
    {
        var types = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(static type => !IsStored(type))
            .Select(type => Read(type, project))
            .Where(static item => item.Members.Count > 0)
            .ToList();
        var members = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in types.SelectMany(static item => item.Members))
        {
            var type = ElementType(TypeOf(member.Node!));
            if (type.Length > 0 && type != member.Owner.Name && !members.ContainsKey(type))
                members.Add(type, member);
        }

        foreach (var item in types)
        {
            if (members.TryGetValue(item.Name!, out var parent))
                item.Parent = parent;
        }

        return types;
    }

    /// <summary>The type that a property, field or parameter is declared with.</summary>
    public static TypeSyntax? TypeOf(SyntaxNode member) => member switch
    {
        PropertyDeclarationSyntax property => property.Type,
        FieldDeclarationSyntax field => field.Declaration.Type,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    };

    /// <summary>The name of a property, field or parameter in C#.</summary>
    public static string NameOf(SyntaxNode member) => Declared(member).Identifier.ValueText ?? "";

    /// <summary>Whether an attribute gives a member its name in JSON.</summary>
    public static bool IsNamed(SyntaxNode member) => JsonNames.OfAttribute(Declared(member).Attributes) is not null;

    private static JsonObject Read(TypeDeclarationSyntax type, MigrationProject project)
    {
        var parts = type is RecordDeclarationSyntax { ParameterList: { } parameters } ? parameters.Parameters.Cast<SyntaxNode>().Concat(type.Members)
            : type.Members;
        var declared = parts.Select(part => Declared(part)).Where(static part => part.Identifier.ValueText.Length > 0).ToList();
        var item = new JsonObject(JsonPlace.Declaration, type)
        {
            Name = type.Identifier.ValueText,
            HasJsonNames = declared.Any(static part => JsonNames.OfAttribute(part.Attributes) is not null || JsonNames.IsJson(part.Identifier.ValueText)),
        };
        foreach (var (node, identifier, attributes, initializer) in declared)
        {
            var (name, span) = JsonNames.OfAttribute(attributes) ?? (JsonNames.OfMember(identifier.ValueText, project), identifier.Span);
            var value = initializer is null ? JsonValue.Unknown : JsonValue.Of(initializer);
            // `string? X = null` in a declaration is a default, not a null that somebody sends.
            value = value with { IsNull = false, MayBeNull = false, IsObject = IsObject(TypeOf(node)) };
            item.Members.Add(new JsonMember(item, name, span, value) { Node = node });
        }

        return item;
    }

    private static (SyntaxNode Node, SyntaxToken Identifier, SyntaxList<AttributeListSyntax> Attributes, ExpressionSyntax? Initializer) Declared(
        SyntaxNode part) => part switch
    {
        PropertyDeclarationSyntax property when !IsHidden(property.AttributeLists, property.Modifiers)
            && (IsPublic(property, property.AttributeLists) || property.Parent is InterfaceDeclarationSyntax) =>
            (property, property.Identifier, property.AttributeLists, property.Initializer?.Value),
        FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } field
            when !IsHidden(field.AttributeLists, field.Modifiers) && IsPublic(field, field.AttributeLists) =>
            (field, variables[0].Identifier, field.AttributeLists, variables[0].Initializer?.Value),
        ParameterSyntax parameter when !IsHidden(parameter.AttributeLists, parameter.Modifiers) =>
            (parameter, parameter.Identifier, parameter.AttributeLists, parameter.Default?.Value),
        _ => default,
    };

    /// <summary>Whether a member is public, or an attribute makes it a part of the JSON all the same.</summary>
    private static bool IsPublic(MemberDeclarationSyntax member, SyntaxList<AttributeListSyntax> attributes) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) || JsonNames.OfAttribute(attributes) is not null
        || attributes.SelectMany(static list => list.Attributes).Any(static attribute => JsonNames.TypeName(attribute) is "JsonInclude" or "JsonProperty");

    /// <summary>Whether a member is not serialized at all.</summary>
    private static bool IsHidden(SyntaxList<AttributeListSyntax> attributes, SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword)
        || attributes.SelectMany(static list => list.Attributes)
        .Any(static attribute => JsonNames.TypeName(attribute) == "JsonIgnore"
        && (attribute.ArgumentList is null || attribute.ArgumentList.ToString().Contains("JsonIgnoreCondition.Always", StringComparison.Ordinal)));

    private static bool IsStored(TypeDeclarationSyntax type) => type.AttributeLists
        .Concat(type.Members.SelectMany(static member => member.AttributeLists))
        .SelectMany(static list => list.Attributes)
        // A database's [Key] says no more; [Key(0)] is MessagePack's, whose types may be sent as JSON too.
        .Any(static attribute => Storage.Contains(JsonNames.TypeName(attribute))
            && !(JsonNames.TypeName(attribute) == "Key" && attribute.ArgumentList is { Arguments.Count: > 0 }));

    private static bool IsObject(TypeSyntax? type)
    {
        var named = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        return named is NameSyntax && !NoObjects.Contains(StringUse.LastName(named));
    }

    /// <summary>The name of a type, or of what a list or array of it holds.</summary>
    private static string ElementType(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => ElementType(nullable.ElementType),
        ArrayTypeSyntax array => ElementType(array.ElementType),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } => ElementType(arguments.Last()),
        QualifiedNameSyntax { Right: var right } => ElementType(right),
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
