using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The one search for what declares a name and what it is given: block by block outwards, then the members of the types around it. It looks
/// at one file and asks no semantic model.
/// </summary>
internal static class Declarations
{
    /// <summary>
    /// What declares the last name of an expression: a parameter, a variable (its declarator, designation or loop) or a property; null where
    /// nothing in sight does.
    /// </summary>
    public static SyntaxNode? Of(ExpressionSyntax expression) => StringUse.LastName(expression) is { Length: > 0 } name
        ? expression.Ancestors().Select(scope => In(scope, name)).FirstOrDefault(static found => found is not null)
        : null;

    /// <summary>What declares a name in one scope: a block, a method, a lambda, a loop, a type, a file; not in what the scope holds.</summary>
    public static SyntaxNode? In(SyntaxNode scope, string name) => scope switch
    {
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == name ? lambda.Parameter : null,
        ParenthesizedLambdaExpressionSyntax lambda => Parameter(lambda.ParameterList, name),
        BaseMethodDeclarationSyntax method => Parameter(method.ParameterList, name),
        LocalFunctionStatementSyntax function => Parameter(function.ParameterList, name),
        BlockSyntax block => Variable(block.Statements, name),
        SwitchSectionSyntax section => Variable(section.Statements, name),
        CompilationUnitSyntax file => Variable(file.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement), name),
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name ? loop : null,
        UsingStatementSyntax or ForStatementSyntax or FixedStatementSyntax => scope.ChildNodes().OfType<VariableDeclarationSyntax>()
            .SelectMany(static declaration => declaration.Variables).FirstOrDefault(variable => variable.Identifier.ValueText == name),
        TypeDeclarationSyntax type => Member(type, name),
        _ => null,
    };

    /// <summary>The type that a declaration writes; of <c>var</c>, the one that is made there; null where the code does not say.</summary>
    public static TypeSyntax? TypeOf(SyntaxNode? declaration)
    {
        var type = declaration switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property => property.Type,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } => variables.Type,
            ForEachStatementSyntax loop => loop.Type,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax variable } => variable.Type,
            SingleVariableDesignationSyntax { Parent: DeclarationPatternSyntax pattern } => pattern.Type,
            SingleVariableDesignationSyntax { Parent: RecursivePatternSyntax pattern } => pattern.Type,
            _ => null,
        };
        return type is not { IsVar: true } ? type : (FirstValueOf(declaration) as ObjectCreationExpressionSyntax)?.Type;
    }

    /// <summary>What a declaration gives its name; null where it gives nothing.</summary>
    public static ExpressionSyntax? FirstValueOf(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        _ => null,
    };

    /// <summary>All that a variable, field or property of a name is given in a piece of code, where it is declared and later.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(string name, SyntaxNode code) => code.DescendantNodes().Select(node => node switch
    {
        VariableDeclaratorSyntax variable when variable.Identifier.ValueText == name => FirstValueOf(variable),
        PropertyDeclarationSyntax property when property.Identifier.ValueText == name => FirstValueOf(property),
        AssignmentExpressionSyntax assignment when StringUse.LastName(assignment.Left) == name => assignment.Right,
        _ => null,
    }).OfType<ExpressionSyntax>();

    private static SyntaxNode? Parameter(ParameterListSyntax? list, string name) =>
        list?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

    private static SyntaxNode? Variable(IEnumerable<StatementSyntax> statements, string name)
    {
        foreach (var statement in statements)
        {
            // A nested block or function has variables of its own.
            foreach (var node in statement.DescendantNodes(static node => node is not (BlockSyntax or AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax)))
            {
                if ((node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == name)
                    || (node is SingleVariableDesignationSyntax designation && designation.Identifier.ValueText == name))
                    return node;
            }
        }

        return null;
    }

    private static SyntaxNode? Member(TypeDeclarationSyntax type, string name)
    {
        foreach (var member in type.Members)
        {
            switch (member)
            {
                case PropertyDeclarationSyntax property when property.Identifier.ValueText == name:
                    return property;
                case FieldDeclarationSyntax field
                    when field.Declaration.Variables.FirstOrDefault(variable => variable.Identifier.ValueText == name) is { } found:
                    return found;
            }
        }

        // The parameters of a primary constructor: Roslyn 4.5 knows no such list of a class.
        return Parameter(type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault(), name);
    }
}
