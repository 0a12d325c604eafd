using System.Collections.Immutable;
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

    /// <summary>What sets a variable of a program by a name that stands elsewhere.</summary>
    private static readonly WordSearch Words = new(ImmutableArray.Create(".environment[", ".environment.add(", ".environment.tryadd(", ".environmentvariables",
        "withenvironmentvariables"));

    /// <summary>The program, as a message calls it; null where the name is for no other program: tests start the one that they test.</summary>
    /// <param name="project">The project.</param>
    /// <param name="name">The string with the name of the variable.</param>
    public static string? Find(MigrationProject project, ExpressionSyntax name) =>
        EntryOf(project, name) is { } entry && !HostComparisons.IsInTest(name) ? NameAt(entry.Place) : null;

    /// <summary>
    /// Whether the program is given what this one reads from the variable of the same name, so that one key would go to both companies.
    /// </summary>
    public static bool GetOwnKey(MigrationProject project, ExpressionSyntax name)
    {
        if (EntryOf(project, name) is not { } entry)
            return false;
        var declared = entry.Value is IdentifierNameSyntax variable ? Declarations.Of(variable) : null;
        // What callers give may be any key.
        if (declared is ParameterSyntax)
            return false;
        var source = entry.Value is IdentifierNameSyntax ? Declarations.FirstValueOf(declared) : entry.Value;
        return source is null ? entry.Names.Length > 0 : source.DescendantNodesAndSelf().Any(node => node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText == GatewayVariables.OpenRouterApiKey,
            IdentifierNameSyntax used => entry.Names.Contains(used.Identifier.ValueText, StringComparer.Ordinal),
            _ => false,
        });
    }

    /// <summary>The entry among the variables of a program that a name is for: directly, or through what is called or listed in code.</summary>
    private static Entry? EntryOf(MigrationProject project, ExpressionSyntax name) => EntryAt(project, name)
        // A name that is asked for right here is no other variable's: `GetEnvironmentVariable("…")`.
        ?? (name.Parent is ArgumentSyntax || project.HoldingAny(nameof(StartedPrograms), Words).IsEmpty ? null : EntryThrough(project, name));

    private static Entry? EntryAt(MigrationProject project, ExpressionSyntax name)
    {
        if (SetEntry(name) is { Left: ElementAccessExpressionSyntax access, Right: var given })
            return AreOfProcess(access.Expression) ? new Entry(access, given) : null;
        if ((StringUse.IndexedEntry(name)?.Parent ?? Pair(name)?.Parent) is InitializerExpressionSyntax entries)
            return TakerOf(project, entries) is { } taker ? new Entry(taker, StringUse.IndexedEntry(name)?.Right ?? Pair(name)!.Expressions[1]) : null;
        if (StringUse.Argument(name) is not { Index: 0, Call: InvocationExpressionSyntax { ArgumentList.Arguments: var values } call })
            return null;
        // `start.ArgumentList.Add($"NAME={key}")`, behind `-e` of a container.
        if (values.Count == 1)
            return StringUse.LastName(StringUse.Receiver(call)) == "ArgumentList"
                ? new Entry(call, name.DescendantNodes().OfType<InterpolationSyntax>().FirstOrDefault()?.Expression) : null;
        return Adders.Contains(StringUse.CalledName(call), StringComparer.Ordinal) && (StringUse.Receiver(call) is { } receiver && AreOfProcess(receiver)
            || IsInBuilder(call)) ? new Entry(call, values[1].Expression) : null;
    }

    /// <summary>Whether a call stands in the function of a method that takes variables: <c>WithEnvironmentVariables(v => v.Set("…", key))</c>.</summary>
    private static bool IsInBuilder(InvocationExpressionSyntax call) => call.FirstAncestorOrSelf<LambdaExpressionSyntax>() is
    {
        Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker }
    } && StringUse.CalledName(taker) == "With" + FrameworkNames.ProcessVariables;

    /// <summary>
    /// The entry that gets its name from what holds this one: <c>start.Environment[Names.Key]</c>, <c>[VariableOf(provider)]</c>, or the variable of a
    /// loop over a list (<c>foreach (var name in Names) start.Environment[name] = …</c>).
    /// </summary>
    private static Entry? EntryThrough(MigrationProject project, ExpressionSyntax name)
    {
        var holder = name.Ancestors().Select(static node => node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(static found => found is not null);
        if (holder is null)
            return null;
        foreach (var use in NameUses.Of(project, holder))
        {
            if (KeyAround(project, use) is { } entry)
                return entry with { Names = new[] { holder } };
            foreach (var loop in use.Ancestors().OfType<CommonForEachStatementSyntax>().Where(loop => loop.Expression.Span.Contains(use.Span)))
            {
                var names = loop is ForEachStatementSyntax one ? new[] { one.Identifier.ValueText }
                    : loop.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Where(named => named.SpanStart < loop.Expression.SpanStart)
                        .Select(static named => named.Identifier.ValueText).ToArray();
                var found = loop.Statement.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Where(used => names.Contains(used.Identifier.ValueText, StringComparer.Ordinal)).Select(used => EntryAt(project, used))
                    .FirstOrDefault(static entry => entry is not null);
                if (found is not null)
                    return found with { Names = names };
            }
        }

        return null;
    }

    /// <summary>The entry whose name is made of an expression: <c>start.Environment[Names.Key]</c>, <c>[NameOf(provider)]</c>.</summary>
    private static Entry? KeyAround(MigrationProject project, ExpressionSyntax use) => use.AncestorsAndSelf().TakeWhile(static node =>
        node is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax).OfType<ExpressionSyntax>().Select(part => EntryAt(project, part))
        .FirstOrDefault(static entry => entry is not null);

    /// <summary>The initializer or call that takes variables for a program: by the name of its member or parameter.</summary>
    private static SyntaxNode? TakerOf(MigrationProject project, InitializerExpressionSyntax entries)
    {
        var (made, isMade) = entries.Parent is BaseObjectCreationExpressionSyntax creation ? ((ExpressionSyntax)creation, true) : (entries, false);
        // `Environment = { … }` adds to the variables of a process; programs that describe hosts write `Environment = new Dictionary<…> { … }`.
        if (made.Parent is AssignmentExpressionSyntax { Left: var member } set && set.Right == made)
            return StringUse.LastName(member) == FrameworkNames.ProcessVariables || (!isMade && StringUse.LastName(member) == Variables) ? set : null;
        return isMade && made.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax taker } list } argument
            && (argument.NameColon?.Name.Identifier.ValueText
                ?? Declarations.ParameterAt(project, Declarations.TypeMade(taker), list.Arguments.IndexOf(argument))) is { } parameter
            && parameter.Equals(FrameworkNames.ProcessVariables, StringComparison.OrdinalIgnoreCase) ? taker : null;
    }

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

    /// <summary>A variable of a program.</summary>
    /// <param name="Place">Where it is set.</param>
    /// <param name="Value">What it is given; null where nobody can tell.</param>
    private sealed record Entry(SyntaxNode Place, ExpressionSyntax? Value)
    {
        /// <summary>What code calls the name of the variable, where it stands elsewhere.</summary>
        public string[] Names { get; init; } = Array.Empty<string>();
    }
}
