using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// The pieces of code that belong to one connection as a whole: a type, or one statement of code that puts a program together
/// (<c>services.AddHttpClient&lt;ChatClient&gt;(…)</c>), which names the clients of all connections one after the other.
/// </summary>
internal static class ConnectionUnits
{
    private const string Services = "services";

    /// <summary>The piece around a place.</summary>
    public static SyntaxNode Around(SyntaxNode place)
    {
        var type = StringUse.EnclosingType(place);
        return place.AncestorsAndSelf().TakeWhile(node => node != type).FirstOrDefault(IsComposition) ?? type;
    }

    /// <summary>What tells a piece from all others.</summary>
    public static (string Path, TextSpan Span) KeyOf(SyntaxNode unit) => (unit.SyntaxTree.FilePath, unit.Span);

    /// <summary>The names by which a piece belongs to others: types of the project, clients that are asked for by name, settings.</summary>
    /// <param name="project">The project.</param>
    /// <param name="unit">The piece.</param>
    /// <param name="holders">The names of the types that are such pieces themselves.</param>
    public static ImmutableHashSet<string> NamesIn(MigrationProject project, SyntaxNode unit, ImmutableHashSet<string> holders)
    {
        var names = TypeNames(unit).Where(name => !FrameworkNames.HostTypes.Contains(name) && project.Declaring(name).Any()
                 && (holders.Contains(name) || !HoldsNothing(project, name)))
            .Concat(ClientNames(unit).Select(static name => "client " + name))
            .Concat(ConfigurationReads.NamesIn(unit).Select(name => "setting " + ConfigurationNames.Read(project, name)));
        if (unit is StatementSyntax statement)
            names = names.Concat(Variables(statement));
        return names.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The members of the types that a piece of code fills with a section: <c>Configure&lt;ChatOptions&gt;(config.GetSection("Chat"))</c>.</summary>
    public static IEnumerable<string> BoundIn(MigrationProject project, SyntaxNode unit) => unit.DescendantNodes().OfType<GenericNameSyntax>()
        .Where(static name => name.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax }
            && (FrameworkNames.Binders.Contains(name.Identifier.ValueText) || name.Identifier.ValueText is "AddOptions" or "AddOptionsWithValidateOnStart"))
        .Select(static name => StringUse.LastName(name.TypeArgumentList.Arguments[0])).Distinct(StringComparer.Ordinal)
        .SelectMany(bound => Declarations.TypesOf(project, bound)).SelectMany(static type => type.Members.OfType<PropertyDeclarationSyntax>()
            .Select(static property => property.Identifier.ValueText)
            .Concat(type.ChildNodes().OfType<ParameterListSyntax>().SelectMany(static list => list.Parameters)
                .Select(static parameter => parameter.Identifier.ValueText)));

    /// <summary>The statements that register or make a type where a program is put together.</summary>
    public static IEnumerable<SyntaxNode> Registering(MigrationProject project, string type) => CodeReach.Of(project).Units(type)
        .Where(static unit => unit.Name.Parent?.Parent switch
        {
            ObjectCreationExpressionSyntax => true,
            TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: var method } } => FrameworkNames.Composition.Contains(method),
            _ => false,
        }).Select(static unit => Around(unit.Name.Parent!)).Where(static unit => unit is StatementSyntax);

    /// <summary>Whether a node is one of several statements that put a program together: it, or one beside it, registers something.</summary>
    private static bool IsComposition(SyntaxNode node) => (node, node.Parent) switch
    {
        (StatementSyntax, GlobalStatementSyntax { Parent: CompilationUnitSyntax file }) => file.Members.OfType<GlobalStatementSyntax>()
            .Any(static beside => Registers(beside.Statement)),
        (StatementSyntax, BlockSyntax block) => block.Statements.Any(Registers),
        _ => false,
    };

    private static bool Registers(StatementSyntax statement) => statement is not (BlockSyntax or LocalFunctionStatementSyntax)
        && statement.DescendantNodes(static node => node is not BlockSyntax).OfType<InvocationExpressionSyntax>()
            .Any(static call => FrameworkNames.Composition.Contains(StringUse.CalledName(call)) && IsOnHost(call));

    /// <summary>Whether a call is one of the host's services: <c>builder.Services.Configure&lt;ChatOptions&gt;(…)</c>.</summary>
    private static bool IsOnHost(InvocationExpressionSyntax call) => call.GetFirstToken().Parent is IdentifierNameSyntax first
        && (first.Identifier.ValueText.EndsWith(Services, StringComparison.OrdinalIgnoreCase)
        || (Declarations.Of(first) is { } declared && IsOfHost(declared)));

    /// <summary>The names in a piece of code that may be those of types, its own among them.</summary>
    private static IEnumerable<string> TypeNames(SyntaxNode unit) => unit.DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Length > 1 && char.IsUpper(token.ValueText[0])
            && token.Parent is SimpleNameSyntax { Parent: not (MemberAccessExpressionSyntax or AssignmentExpressionSyntax) } or BaseTypeDeclarationSyntax
                or SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: SimpleNameSyntax } })
        .Select(static token => token.ValueText).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Whether a type has constants and static methods only, so that it keeps nothing of one piece for another: <c>static class
    /// ConfigKeys</c>.
    /// </summary>
    private static bool HoldsNothing(MigrationProject project, string name) => Declarations.TypesOf(project, name).ToList() is { Count: > 0 } declared
        && declared.TrueForAll(static type => type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.Members.All(static member => member switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || (field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
                && StringUse.LastName(field.Declaration.Type) == "JsonSerializerOptions"),
            _ => member is MethodDeclarationSyntax,
        }));

    /// <summary>The names that clients are registered with, or asked for.</summary>
    private static IEnumerable<string> ClientNames(SyntaxNode unit) => unit.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(static call => StringUse.CalledName(call) is FrameworkNames.AddHttpClient or FrameworkNames.CreateClient)
        .Select(static call => call.ArgumentList.Arguments.FirstOrDefault()?.Expression).OfType<ExpressionSyntax>()
        .Where(static name => name is not LambdaExpressionSyntax).Select(GivenClients.NameOf);

    /// <summary>The methods that a statement calls: one that holds such a piece, too, may be handed what the statement reads.</summary>
    public static IEnumerable<string> CalledIn(SyntaxNode unit) => unit is not StatementSyntax ? Array.Empty<string>()
        : unit.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(StringUse.CalledName).Where(static name => name.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The method around a statement that is handed more than what the host gives to all; null where none is.</summary>
    public static string? MethodAround(SyntaxNode unit) => unit switch
    {
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        StatementSyntax when unit.Ancestors().OfType<LocalFunctionStatementSyntax>().FirstOrDefault() is { } function => function.Identifier.ValueText,
        StatementSyntax when unit.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && method.ParameterList.Parameters.Any(static given => !IsOfHost(given)) => method.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The statements that use a variable which a statement declares.</summary>
    public static IEnumerable<SyntaxNode> UsesOf(SyntaxNode unit) => unit is not LocalDeclarationStatementSyntax local ? Array.Empty<SyntaxNode>()
        : local.Declaration.Variables.Where(static declared => !IsOfHost(declared)).SelectMany(declared => Declarations.ScopeOf(declared)?.DescendantNodes()
            .OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == declared.Identifier.ValueText) ?? Array.Empty<IdentifierNameSyntax>())
            .Select(Around);

    /// <summary>
    /// The variables that a statement shares with those beside it, without what the host gives to all; of a member, the type that has it,
    /// too.
    /// </summary>
    private static IEnumerable<string> Variables(StatementSyntax statement)
    {
        var used = statement.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name
            || access.Expression is ThisExpressionSyntax)
            .Select(static name => Declarations.Of(name)).OfType<SyntaxNode>().Where(declared => !statement.Span.Contains(declared.Span));
        var own = statement is LocalDeclarationStatementSyntax local ? local.Declaration.Variables : default(IEnumerable<SyntaxNode>);
        foreach (var declared in used.Concat(own ?? Enumerable.Empty<SyntaxNode>()).Distinct().Where(static declared => !IsOfHost(declared)))
        {
            yield return $"variable {declared.SyntaxTree.FilePath} {declared.SpanStart}";
            if (declared is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }
                && StringUse.EnclosingType(declared) is BaseTypeDeclarationSyntax { Identifier.ValueText: var type })
                yield return type;
        }
    }

    private static bool IsOfHost(SyntaxNode declared) => Declarations.FirstValueOf(declared) is { } value
        ? FrameworkNames.HostFactories.Contains(StringUse.LastName(value))
            || (value is ObjectCreationExpressionSyntax made && FrameworkNames.HostTypes.Contains(StringUse.LastName(made.Type)))
        : FrameworkNames.HostTypes.Contains(StringUse.LastName(Declarations.TypeOf(declared)));
}
