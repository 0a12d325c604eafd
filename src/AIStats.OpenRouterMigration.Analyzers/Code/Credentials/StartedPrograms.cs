using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// Finds the program that code starts with a variable of its own: <c>start.Environment["…"] = key</c>, <c>EnvironmentVariables = new() { ["…"] = key }</c>.
/// It reads the variable by that name, whatever the code here does.
/// </summary>
internal static class StartedPrograms
{
    private const string Variables = "Environment";
    private const string Unnamed = "a program";
    private static readonly string[] Commands = { "FileName", "Command" };
    private static readonly string[] Adders = { "Add", "TryAdd", "Set" };

    /// <summary>The program, as a message calls it; null where the name is for no other program: tests start the one that they test.</summary>
    /// <param name="project">The project.</param>
    /// <param name="name">The string with the name of the variable.</param>
    public static string? Find(MigrationProject project, ExpressionSyntax name) => HostComparisons.IsInTest(name) ? null
        : PlaceOf(project, name) is { } place ? NameAt(place) : null;

    /// <summary>
    /// Whether the program is given what this one reads from the variable of the same name, so that one key would go to both companies.
    /// </summary>
    public static bool GetOwnKey(ExpressionSyntax name)
    {
        var value = ValueFor(name);
        var source = value is IdentifierNameSyntax variable ? Declarations.FirstValueOf(Declarations.Of(variable)) : value;
        return source is null ? LoopOver(name) is not null : source.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Any(literal => literal.Token.ValueText == (name as LiteralExpressionSyntax)?.Token.ValueText);
    }

    /// <summary>What the variable is given; null where it is an element of a list of names.</summary>
    private static ExpressionSyntax? ValueFor(ExpressionSyntax name) => SetEntry(name)?.Right ?? StringUse.IndexedEntry(name)?.Right
        ?? (Pair(name) is { } pair ? pair.Expressions[1]
        : StringUse.Argument(name) is { Index: 0, Call: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } given } } ? given[1].Expression
        : null);

    /// <summary>Where the variables of a program are, that a name belongs to; null where it is none of them.</summary>
    private static SyntaxNode? PlaceOf(MigrationProject project, ExpressionSyntax name)
    {
        if (SetEntry(name) is { Left: ElementAccessExpressionSyntax access })
            return AreOfProcess(access.Expression) ? access : null;
        if ((StringUse.IndexedEntry(name)?.Parent ?? Pair(name)?.Parent) is InitializerExpressionSyntax entries)
            return TakerOf(project, entries);
        if (StringUse.Argument(name) is { Index: 0, Call: InvocationExpressionSyntax call })
            return Adders.Contains(StringUse.CalledName(call), StringComparer.Ordinal) && StringUse.Receiver(call) is { } receiver && AreOfProcess(receiver)
                ? call : null;
        return LoopOver(name);
    }

    /// <summary>The initializer or call that takes variables for a program: by the name of its member or parameter.</summary>
    private static SyntaxNode? TakerOf(MigrationProject project, InitializerExpressionSyntax entries)
    {
        var (made, isMade) = entries.Parent is BaseObjectCreationExpressionSyntax creation ? ((ExpressionSyntax)creation, true) : (entries, false);
        // `Environment = { … }` adds to the variables of a process; programs that describe hosts write `Environment = new Dictionary<…> { … }`.
        if (made.Parent is AssignmentExpressionSyntax { Left: var member } set && set.Right == made)
            return StringUse.LastName(member) == FrameworkNames.ProcessVariables || (!isMade && StringUse.LastName(member) == Variables) ? set : null;
        return isMade && made.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax taker } list } argument
            && ParameterAt(project, taker, argument.NameColon?.Name.Identifier.ValueText, list.Arguments.IndexOf(argument)) is { } parameter
            && parameter.Equals(FrameworkNames.ProcessVariables, StringComparison.OrdinalIgnoreCase) ? taker : null;
    }

    private static string? ParameterAt(MigrationProject project, BaseObjectCreationExpressionSyntax taker, string? name, int index) => name
        ?? Declarations.TypesOf(project, TypeOf(taker)).SelectMany(static type => type.ChildNodes().OfType<ParameterListSyntax>()
            .Concat(type.Members.OfType<ConstructorDeclarationSyntax>().Select(static made => made.ParameterList)))
            .Where(list => index < list.Parameters.Count).Select(list => list.Parameters[index].Identifier.ValueText).FirstOrDefault();

    /// <summary>The type that is made; where <c>new(…)</c> does not say it, that of the method or property which is nothing else.</summary>
    private static string TypeOf(BaseObjectCreationExpressionSyntax made) => made is ObjectCreationExpressionSyntax ? StringUse.CalledName(made)
        : made.Parent is ArrowExpressionClauseSyntax { Parent: var member } ? StringUse.LastName(member switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        }) : "";

    /// <summary>
    /// The loop that gives a program all variables of the list that a name is in: <c>foreach (var name in Names) start.Environment[name] =
    /// …</c>.
    /// </summary>
    private static ForEachStatementSyntax? LoopOver(ExpressionSyntax name) =>
        StringUse.ElementOf(name) is null || StringUse.ListName(name) is not { } list ? null
        : StringUse.EnclosingType(name).DescendantNodes().OfType<ForEachStatementSyntax>().FirstOrDefault(loop => StringUse.IsNamed(loop.Expression, list)
            && loop.Statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(used => used.Identifier.ValueText == loop.Identifier.ValueText
            && (SetEntry(used) is { Left: ElementAccessExpressionSyntax access } ? AreOfProcess(access.Expression)
            : StringUse.Argument(used) is { Index: 0, Call: InvocationExpressionSyntax call }
            && Adders.Contains(StringUse.CalledName(call), StringComparer.Ordinal)
            && StringUse.Receiver(call) is { } receiver && AreOfProcess(receiver))));

    /// <summary>Whether an expression is the variables of a program; <c>Environment</c> alone is the class of this one.</summary>
    private static bool AreOfProcess(ExpressionSyntax variables) => StringUse.LastName(variables) == FrameworkNames.ProcessVariables
        || (variables is MemberAccessExpressionSyntax && StringUse.LastName(variables) == Variables);

    private static AssignmentExpressionSyntax? SetEntry(ExpressionSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } access }
            && set.Left == access ? set : null;

    private static InitializerExpressionSyntax? Pair(ExpressionSyntax name) =>
        name.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions.Count: 2 } pair
            && pair.Expressions[0] == name ? pair : null;

    /// <summary>What is started at a place: the file name of a process, or the command beside the variables. Null for this repository's own program.</summary>
    private static string? NameAt(SyntaxNode place)
    {
        var scope = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax)
            ?? StringUse.EnclosingType(place);
        var file = scope.DescendantNodes().Select(static node => node switch
        {
            AssignmentExpressionSyntax set when Commands.Contains(StringUse.LastName(set.Left), StringComparer.Ordinal) => set.Right,
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given } made
                when StringUse.CalledName(made) == FrameworkNames.ProcessStart => given[0].Expression,
            _ => null,
        }).FirstOrDefault(static found => found is not null);
        return file is not LiteralExpressionSyntax { Token.Value: string path } ? Unnamed
            : Path.GetFileNameWithoutExtension(path) is var program && program == "dotnet" ? null : $"'{program}'";
    }
}
