using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>The type that a variable is declared with, as far as the file around it tells.</summary>
internal static class DeclaredTypes
{
    /// <summary>
    /// The last name of the type of what an expression starts from: <c>HttpRequest</c> of <c>request.Headers</c>; null where no declaration with a type is
    /// in sight.
    /// </summary>
    public static string? Of(ExpressionSyntax expression)
    {
        var root = expression;
        while (true)
        {
            switch (root)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own:
                    root = own.Name;
                    continue;
                case MemberAccessExpressionSyntax access:
                    root = access.Expression;
                    continue;
                case ElementAccessExpressionSyntax access:
                    root = access.Expression;
                    continue;
                case ConditionalAccessExpressionSyntax access:
                    root = access.Expression;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called }:
                    root = called.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax postfix:
                    root = postfix.Operand;
                    continue;
                case ParenthesizedExpressionSyntax parenthesized:
                    root = parenthesized.Expression;
                    continue;
                case BaseObjectCreationExpressionSyntax creation:
                    return creation is ObjectCreationExpressionSyntax named ? StringUse.LastName(named.Type) : null;
                case IdentifierNameSyntax name:
                    return Find(name);
                default:
                    return null;
            }
        }
    }

    private static string? Find(IdentifierNameSyntax name)
    {
        var written = name.Identifier.ValueText;
        foreach (var scope in name.Ancestors())
        {
            var (type, value) = scope switch
            {
                SimpleLambdaExpressionSyntax lambda when lambda.Parameter.Identifier.ValueText == written => (lambda.Parameter.Type, null),
                ParenthesizedLambdaExpressionSyntax lambda => Parameter(lambda.ParameterList, written),
                BaseMethodDeclarationSyntax method => Parameter(method.ParameterList, written),
                LocalFunctionStatementSyntax function => Parameter(function.ParameterList, written),
                BlockSyntax block => Variable(block.Statements, written),
                CompilationUnitSyntax file => Variable(file.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement), written),
                TypeDeclarationSyntax declared => Member(declared, written),
                _ => default,
            };
            if (type is not null && !type.IsVar)
                return StringUse.LastName(type);
            if (value is not null)
                return Of(value);
        }

        return null;
    }

    private static (TypeSyntax? Type, ExpressionSyntax? Value) Parameter(ParameterListSyntax? list, string name) =>
        (list?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name)?.Type, null);

    private static (TypeSyntax? Type, ExpressionSyntax? Value) Variable(IEnumerable<StatementSyntax> statements, string name) =>
        (from statement in statements
         let declaration = (statement as LocalDeclarationStatementSyntax)?.Declaration ?? (statement as UsingStatementSyntax)?.Declaration
         where declaration is not null
         from variable in declaration.Variables
         where variable.Identifier.ValueText == name
         select ((TypeSyntax?)declaration.Type, variable.Initializer?.Value)).FirstOrDefault();

    private static (TypeSyntax? Type, ExpressionSyntax? Value) Member(TypeDeclarationSyntax type, string name)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property when property.Identifier.ValueText == name:
                    return (property.Type, null);
                case FieldDeclarationSyntax field when field.Declaration.Variables.Any(variable => variable.Identifier.ValueText == name):
                    return (field.Declaration.Type, null);
            }
        }

        // The parameters of a primary constructor: Roslyn 4.5 knows no such list of a class.
        return Parameter(type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault(), name);
    }
}
