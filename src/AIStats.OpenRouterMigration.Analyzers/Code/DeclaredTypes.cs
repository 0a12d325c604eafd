using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>What type a name has, as far as the declarations around it say.</summary>
internal static class DeclaredTypes
{
    /// <summary>
    /// The name of the type that the nearest local, parameter, field or property of a name is declared with; null where none is in sight or
    /// it is <c>var</c>. A <c>var</c> of <c>new T()</c> is a <c>T</c>.
    /// </summary>
    public static string? Of(ExpressionSyntax use, string name)
    {
        for (SyntaxNode? scope = use.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope is not (BlockSyntax or MemberDeclarationSyntax or CompilationUnitSyntax or LambdaExpressionSyntax or LocalFunctionStatementSyntax))
                continue;
            var declared = scope.ChildNodes().SelectMany(Declarations).FirstOrDefault(declaration => declaration.Name == name);
            if (declared.Name is not null)
                return TypeOf(declared.Type, declared.Value);
        }

        return null;
    }

    private static IEnumerable<(string Name, TypeSyntax? Type, ExpressionSyntax? Value)> Declarations(SyntaxNode node) => node switch
    {
        GlobalStatementSyntax global => Declarations(global.Statement),
        LocalDeclarationStatementSyntax local => Declarations(local.Declaration),
        UsingStatementSyntax { Declaration: { } declaration } => Declarations(declaration),
        FieldDeclarationSyntax field => Declarations(field.Declaration),
        VariableDeclarationSyntax variables => variables.Variables.Select(variable =>
            (variable.Identifier.ValueText, (TypeSyntax?)variables.Type, variable.Initializer?.Value)),
        PropertyDeclarationSyntax property => new[] { (property.Identifier.ValueText, (TypeSyntax?)property.Type, property.Initializer?.Value) },
        ParameterSyntax parameter => new[] { (parameter.Identifier.ValueText, parameter.Type, (ExpressionSyntax?)null) },
        ParameterListSyntax list => list.Parameters.SelectMany(Declarations),
        _ => Array.Empty<(string, TypeSyntax?, ExpressionSyntax?)>(),
    };

    private static string? TypeOf(TypeSyntax? type, ExpressionSyntax? value) =>
        type is null ? null
        : !type.IsVar ? StringUse.LastName(type)
        : value is ObjectCreationExpressionSyntax creation ? StringUse.LastName(creation.Type)
        : null;
}
