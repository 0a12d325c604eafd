using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The one search for what declares a name and what it is given: block by block outwards, then the members of the types around it. It looks
/// at one file, and for types at all of a project; it asks no semantic model.
/// </summary>
internal static class Declarations
{
    /// <summary>
    /// What declares the last name of an expression: a parameter, a variable (its declarator, designation or loop) or a property; null where
    /// nothing in sight does.
    /// </summary>
    public static SyntaxNode? Of(ExpressionSyntax expression)
    {
        var name = StringUse.LastName(expression);
        // `this.url` and `options.Url` are members, whatever the variables around them are called.
        var isMember = expression is MemberAccessExpressionSyntax || (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression);
        return name.Length == 0 ? null : expression.Ancestors().Where(scope => !isMember || scope is TypeDeclarationSyntax)
            .Select(scope => In(scope, name)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>
    /// Whether a name may mean a variable or member that a value is given to, as far as names tell. Two methods
    /// may each have a variable <c>url</c>: these are two.
    /// </summary>
    public static bool MayBeGiven(ExpressionSyntax name, SyntaxNode value) => ScopeOf(Of(name)) is not { } scope || scope.Span.Contains(value.Span);

    /// <summary>
    /// Whether a name means what a value is the first value of: it is declared nearest to the name, or it is a member and stands behind the name of
    /// its type.
    /// </summary>
    public static bool Means(ExpressionSyntax name, ExpressionSyntax value) =>
        name is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var owner }
            ? value.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type && StringUse.LastName(owner) == type.Identifier.ValueText
            : Of(name) is { } declared && declared.SyntaxTree.FilePath == value.SyntaxTree.FilePath && declared.Span.Contains(value.Span);

    /// <summary>The block or statement that a variable belongs to; null for a parameter, a field or a property, and where none is in sight.</summary>
    public static SyntaxNode? ScopeOf(SyntaxNode? declaration)
    {
        if (declaration is not (VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax))
            return null;
        var scope = declaration.AncestorsAndSelf().First(static node => node is BlockSyntax or SwitchSectionSyntax or UsingStatementSyntax or ForStatementSyntax
            or FixedStatementSyntax or ForEachStatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or CompilationUnitSyntax);
        // Top-level statements are members, and share their variables.
        return scope is GlobalStatementSyntax ? scope.Parent : scope is MemberDeclarationSyntax ? null : scope;
    }

    /// <summary>The types that methods of a name return: those of the file, and the local functions in sight of a place.</summary>
    public static IReadOnlyList<TypeSyntax> ReturnTypes(SyntaxNode place, string method)
    {
        var types = TypesAndMembers(place.SyntaxTree.GetRoot()).OfType<MethodDeclarationSyntax>()
            .Where(declared => declared.Identifier.ValueText == method).Select(static declared => declared.ReturnType).ToList();
        for (var scope = place.Parent; scope is not null; scope = scope.Parent)
        {
            foreach (var statement in Statements(scope))
            {
                if (statement is LocalFunctionStatementSyntax function && function.Identifier.ValueText == method)
                    types.Add(function.ReturnType);
            }
        }

        return types;
    }

    /// <summary>The types of a file and their members, without what these hold: few nodes, whatever stands in the bodies.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax> TypesAndMembers(SyntaxNode root)
    {
        var found = new List<MemberDeclarationSyntax>();
        if (root is CompilationUnitSyntax file)
            Add(file.Members);
        return found;

        // This is asked for every call that an address is given to, and a walk over nodes takes much longer than loops.
        void Add(SyntaxList<MemberDeclarationSyntax> members)
        {
            foreach (var member in members)
            {
                found.Add(member);
                if (member is TypeDeclarationSyntax type)
                    Add(type.Members);
                else if (member is BaseNamespaceDeclarationSyntax space)
                    Add(space.Members);
            }
        }
    }

    /// <summary>The types of a name, in all files of a project.</summary>
    public static IEnumerable<TypeDeclarationSyntax> TypesOf(MigrationProject project, string name) => project.Declaring(name)
        .SelectMany(static tree => TypesAndMembers(tree.GetRoot())).OfType<TypeDeclarationSyntax>().Where(type => type.Identifier.ValueText == name);

    /// <summary>What declares a member in the types of a name, in all files of a project.</summary>
    public static IEnumerable<SyntaxNode> MembersOf(MigrationProject project, string type, string member) =>
        TypesOf(project, type).Select(declared => In(declared, member)).OfType<SyntaxNode>();

    /// <summary>Whether a node declares a method or a local function of a name.</summary>
    public static bool IsMethod(SyntaxNode node, string? name) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText == name,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText == name,
        _ => false,
    };

    /// <summary>The methods and local functions of a name in the type around a place.</summary>
    public static IEnumerable<SyntaxNode> MethodsBeside(SyntaxNode place, string name) =>
        StringUse.EnclosingType(place).DescendantNodes().Where(node => IsMethod(node, name));

    /// <summary>The statements of one scope, without those of the scopes in it.</summary>
    private static IEnumerable<StatementSyntax> Statements(SyntaxNode scope) => scope switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement),
        _ => Array.Empty<StatementSyntax>(),
    };

    /// <summary>What declares a name in one scope: a block, a method, a lambda, a loop, a type, a file; not in what the scope holds.</summary>
    public static SyntaxNode? In(SyntaxNode scope, string name) => scope switch
    {
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == name ? lambda.Parameter : null,
        ParenthesizedLambdaExpressionSyntax lambda => Parameter(lambda.ParameterList, name),
        BaseMethodDeclarationSyntax method => Parameter(method.ParameterList, name),
        LocalFunctionStatementSyntax function => Parameter(function.ParameterList, name),
        BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax => Variable(Statements(scope), name),
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

    /// <summary>
    /// The name of the type that is made; where <c>new(…)</c> leaves it out, that of what takes the object, or of what the method returns. Empty where the
    /// code does not say.
    /// </summary>
    public static string TypeMade(BaseObjectCreationExpressionSyntax made)
    {
        if (made is ObjectCreationExpressionSyntax named)
            return StringUse.LastName(named.Type);
        var value = StringUse.Value(made);
        var type = value.Parent switch
        {
            EqualsValueClauseSyntax given => TypeOf(given.Parent),
            AssignmentExpressionSyntax set when set.Right == value => TypeOf(Of(set.Left)),
            ReturnStatementSyntax or ArrowExpressionClauseSyntax => ReturnTypeAround(value),
            _ => null,
        };
        // `Task<Settings>` and `Settings?`
        while (type is NullableTypeSyntax or GenericNameSyntax { Identifier.ValueText: nameof(Task) or "ValueTask", TypeArgumentList.Arguments.Count: 1 })
            type = type is NullableTypeSyntax nullable ? nullable.ElementType : ((GenericNameSyntax)type).TypeArgumentList.Arguments[0];
        return type is null or { IsVar: true } ? "" : StringUse.LastName(type);
    }

    /// <summary>What the constructors of a type call a parameter; null where none is in sight.</summary>
    public static string? ParameterAt(MigrationProject project, string type, int index) => (type.Length == 0 ? Enumerable.Empty<TypeDeclarationSyntax>()
        : TypesOf(project, type)).SelectMany(static declared => declared.ChildNodes().OfType<ParameterListSyntax>()
            .Concat(declared.Members.OfType<ConstructorDeclarationSyntax>().Select(static made => made.ParameterList)))
        .Where(list => list.Parameters.Count > index).Select(list => list.Parameters[index].Identifier.ValueText).FirstOrDefault();

    private static TypeSyntax? ReturnTypeAround(SyntaxNode value) => value.Ancestors().FirstOrDefault(static node => node is LocalFunctionStatementSyntax
        or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax) switch
    {
        LocalFunctionStatementSyntax function => function.ReturnType,
        MethodDeclarationSyntax method => method.ReturnType,
        PropertyDeclarationSyntax property => property.Type,
        _ => null,
    };

    /// <summary>The type with a property, a field, or a parameter of a record, whose type is named at a place; null where the name stands elsewhere.</summary>
    public static TypeDeclarationSyntax? OwnerOfMember(SyntaxToken typeName) => typeName.Parent?.Ancestors().FirstOrDefault(static node => node
        is ParameterSyntax or StatementSyntax or MemberDeclarationSyntax) switch
    {
        BasePropertyDeclarationSyntax property when property.Type.Span.Contains(typeName.Span) => property.Parent as TypeDeclarationSyntax,
        FieldDeclarationSyntax field when field.Declaration.Type.Span.Contains(typeName.Span) => field.Parent as TypeDeclarationSyntax,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record, Type: { } type } when type.Span.Contains(typeName.Span) => record,
        _ => null,
    };

    /// <summary>What a declaration gives its name; null where it gives nothing.</summary>
    public static ExpressionSyntax? FirstValueOf(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        _ => null,
    };

    /// <summary>All that a name is given, where it is declared and later: in its type, or, of a variable, where that can be used.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(ExpressionSyntax name)
    {
        var declaration = Of(name);
        // The variable of a loop is given what the list holds.
        if (declaration is ForEachStatementSyntax loop)
            return loop.Expression is IdentifierNameSyntax ? ValuesOf(loop.Expression) : new[] { loop.Expression };
        return ValuesOf(StringUse.LastName(name), ScopeOf(declaration) ?? StringUse.EnclosingType(name));
    }

    private static IEnumerable<ExpressionSyntax> ValuesOf(string name, SyntaxNode code) => code.DescendantNodes().Select(node => node switch
    {
        VariableDeclaratorSyntax variable when variable.Identifier.ValueText == name => FirstValueOf(variable),
        PropertyDeclarationSyntax property when property.Identifier.ValueText == name => FirstValueOf(property),
        AssignmentExpressionSyntax assignment when StringUse.LastName(assignment.Left) == name => assignment.Right,
        _ => null,
    }).OfType<ExpressionSyntax>();

    private static ParameterSyntax? Parameter(ParameterListSyntax? list, string name) =>
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
