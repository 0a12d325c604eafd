using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds the members of bodies that are sent as null where they have no value.</summary>
internal static class NullValues
{
    /// <summary>The endpoints that an object is sent to, as a whole body or as a part of one.</summary>
    public static BodyEndpoints EndpointsOf(JsonObject item) =>
        item.Chain().Select(static around => around.Endpoints).FirstOrDefault(static endpoints => endpoints != BodyEndpoints.None);

    /// <summary>Whether the gateway takes null for a member.</summary>
    public static bool IsTaken(JsonMember member)
    {
        var body = member.Owner.Chain().First(static item => item.Endpoints != BodyEndpoints.None);
        var above = member.Owner.PathBelow(body);
        return GatewayBody.MayBeNull(body.Endpoints, above.Length == 0 ? member.Name : above + "." + member.Name);
    }

    /// <summary>The members of an anonymous object whose value is a parameter or a variable that may be null, with nothing in sight that tests it.</summary>
    public static IReadOnlyList<JsonMember> Of(JsonObject item, MigrationProject project)
    {
        if (item.Node is not AnonymousObjectCreationExpressionSyntax anonymous || LeavesNullOut(item.Chain().Last().Node, project))
            return Array.Empty<JsonMember>();
        return item.Members.Where(member =>
            member.Node is AnonymousObjectMemberDeclaratorSyntax { Expression: IdentifierNameSyntax value }
            && !IsRequired(member.Name) && !IsTaken(member) && IsNullable(Declarations.Of(value)) && !IsTested(value)).ToList();
    }

    /// <summary>A body without these is refused by any gateway, so that code has them.</summary>
    private static bool IsRequired(string name) => name is "model" or "role" || GatewayBody.TopFields.Any(top => top.Name == name);

    private static bool IsNullable(SyntaxNode? declaration) => declaration switch
    {
        ParameterSyntax parameter => IsNullable(parameter.Type) || parameter.Default?.Value.IsKind(SyntaxKind.NullLiteralExpression) == true,
        PropertyDeclarationSyntax property => IsNullable(property.Type),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } => IsNullable(variable.Type),
        _ => false,
    };

    private static bool IsNullable(TypeSyntax? type) => type is NullableTypeSyntax { ElementType: not TupleTypeSyntax };

    /// <summary>Whether the member around a value tests it for null, or gives it another value then: what stands there afterwards is not known.</summary>
    private static bool IsTested(IdentifierNameSyntax value)
    {
        var name = value.Identifier.ValueText;
        return value.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(other => other != value && other.Identifier.ValueText == name && IsTest(other)) == true;
    }

    private static bool IsTest(IdentifierNameSyntax name) => name.Parent switch
    {
        BinaryExpressionSyntax or IsPatternExpressionSyntax or ConditionalAccessExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "HasValue",
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => StringUse.CalledName(call) is var called
            && (called.StartsWith("ThrowIf", StringComparison.Ordinal) || called.StartsWith("IsNullOr", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Whether the settings that the serializer of an object is given leave nulls out; where none are in sight, any of the project do.</summary>
    private static bool LeavesNullOut(SyntaxNode body, MigrationProject project)
    {
        var settings = Calls(body).SelectMany(static call => call.ArgumentList.Arguments).Select(static argument => SettingsOf(argument.Expression))
            .FirstOrDefault(static found => found.Length > 0);
        return settings is null ? JsonOptions.LeavesNullOut(project) : settings.Any(JsonOptions.LeaveNullOut);
    }

    /// <summary>The calls that an object is given to, itself or by the variable that holds it.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode body)
    {
        if (body is not ExpressionSyntax expression)
            return Array.Empty<InvocationExpressionSyntax>();
        if (StringUse.Argument(expression) is { Call: InvocationExpressionSyntax call })
            return new[] { call };
        return StringUse.DeclaredName(expression) is { Length: > 0 } name && body.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? member.DescendantNodes().OfType<ArgumentSyntax>()
            .Where(argument => argument.Expression is IdentifierNameSyntax given && given.Identifier.ValueText == name)
                .Select(static argument => argument.Parent?.Parent).OfType<InvocationExpressionSyntax>()
            : Array.Empty<InvocationExpressionSyntax>();
    }

    /// <summary>
    /// Where the settings of a serializer are made: in the argument, or in the field or variable that it names, and where a member of that is set. None
    /// where the argument is something else.
    /// </summary>
    private static SyntaxNode[] SettingsOf(ExpressionSyntax argument)
    {
        if (argument is ObjectCreationExpressionSyntax created)
            return IsSettings(created.Type) ? new SyntaxNode[] { created } : Array.Empty<SyntaxNode>();
        return argument is IdentifierNameSyntax { Identifier.ValueText: var name }
            && Declarations.Of(argument) is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent: VariableDeclarationSyntax declaration }
            && (IsSettings(declaration.Type) || (value is ObjectCreationExpressionSyntax made && IsSettings(made.Type)))
            ? StringUse.Uses(argument.SyntaxTree, name).Select(static use => use.Parent).OfType<MemberAccessExpressionSyntax>().Prepend<SyntaxNode>(value)
            .ToArray()
            : Array.Empty<SyntaxNode>();
    }

    private static bool IsSettings(TypeSyntax type) => StringUse.LastName(type) is "JsonSerializerOptions" or "JsonSerializerSettings";
}
