using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>
/// A tuple with a base: <c>["openrouter"] = ("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY")</c>, and the variables that it is taken
/// apart into: <c>var (url, key) = Providers[name]</c>. The parameters that a method fills are one, too: <c>TryFind(name, out var url, out var key)</c>.
/// </summary>
/// <param name="Holder">The table, list or method that holds the tuple: <c>Providers</c>.</param>
/// <param name="Index">Where the base stands in the tuple, or among the parameters.</param>
/// <param name="IsOut">Whether it is a parameter.</param>
internal sealed record TupleOfBase(string Holder, int Index, bool IsOut = false)
{
    /// <summary>The tuple that a base is an element of; null where it is in none, or nothing that has a name holds the tuple.</summary>
    public static TupleOfBase? Of(ExpressionSyntax address) => Tuple(address) is var (tuple, index)
        && (GivenMember.TableOf(tuple) ?? StringUse.ListName(tuple) ?? StringUse.DeclaredName(tuple)) is { Length: > 0 } holder
        ? new TupleOfBase(holder, index) : Filled(address);

    /// <summary>Whether a name is that of what holds the tuple with a base: <c>OpenRouter.List</c> reads it of the member <c>OpenRouter</c>.</summary>
    public static bool IsHeldBy(ExpressionSyntax address, string name) => Of(address)?.Holder == name;

    /// <summary>The variables that code takes a base into, out of its tuple.</summary>
    public static IEnumerable<SingleVariableDesignationSyntax> VariablesOf(MigrationProject project, ExpressionSyntax address) =>
        Of(address) is not { } tuple ? Enumerable.Empty<SingleVariableDesignationSyntax>()
            : NameUses.Of(project, tuple.Holder)
                .Select(static use => use.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax)).OfType<SyntaxNode>().Distinct()
                .SelectMany(static member => member.DescendantNodes().OfType<SingleVariableDesignationSyntax>())
                .Where(variable => TakenBy(variable)?.Tuple == tuple);

    /// <summary>The parameter that a base is given to for the caller: <c>url = "https://…"</c> where <c>out string url</c> is one.</summary>
    private static TupleOfBase? Filled(ExpressionSyntax address)
    {
        if (StringUse.Value(address).Parent is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }
            || Declarations.Of(name) is not ParameterSyntax { Parent: ParameterListSyntax all } parameter
            || !parameter.Modifiers.Any(SyntaxKind.OutKeyword))
            return null;
        var method = all.Parent switch
        {
            MethodDeclarationSyntax declared => declared.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        };
        return method is null ? null : new TupleOfBase(method, all.Parameters.IndexOf(parameter), IsOut: true);
    }

    /// <summary>The name of the element that a base is: <c>Url</c> of <c>(string Url, string Key)</c>; null where it is in no tuple.</summary>
    public static string? ElementOf(ExpressionSyntax address)
    {
        if (Tuple(address) is not var (tuple, index))
            return null;
        if (tuple.Arguments[index].NameColon is { Name.Identifier.ValueText: var named })
            return named;
        var declared = tuple.Ancestors().Select(TypeOf).SelectMany(static type => type?.DescendantNodesAndSelf() ?? Array.Empty<SyntaxNode>())
            .OfType<TupleTypeSyntax>().Where(type => type.Elements.Count == tuple.Arguments.Count)
            .Select(type => type.Elements[index].Identifier.ValueText).FirstOrDefault(static name => name.Length > 0);
        return declared ?? "Item" + (index + 1);
    }

    /// <summary>The tuple that a variable is taken from, with what it is read from; null for a variable that is declared in another way.</summary>
    public static (TupleOfBase Tuple, ExpressionSyntax Source)? TakenBy(SingleVariableDesignationSyntax variable)
    {
        if (variable.Parent is DeclarationExpressionSyntax { Parent: ArgumentSyntax
            {
                Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } given,
            } filled })
            return (new TupleOfBase(StringUse.CalledName(call), given.Arguments.IndexOf(filled), IsOut: true), call);
        var (left, index) = variable.Parent switch
        {
            ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax all } list => (all, list.Variables.IndexOf(variable)),
            DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax all } one } => (all, all.Arguments.IndexOf(one)),
            _ => ((ExpressionSyntax?)null, 0),
        };
        var source = left?.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == left => assignment.Right,
            ForEachVariableStatementSyntax loop => loop.Expression,
            _ => null,
        };
        if (source is AwaitExpressionSyntax { Expression: var awaited })
            source = awaited;
        var holder = source is ElementAccessExpressionSyntax { Expression: var table } ? table : source;
        return source is null ? null : (new TupleOfBase(StringUse.LastName(holder), index), source);
    }

    private static (TupleExpressionSyntax Tuple, int Index)? Tuple(ExpressionSyntax address) =>
        StringUse.Value(address).Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element ? (tuple, tuple.Arguments.IndexOf(element)) : null;

    private static TypeSyntax? TypeOf(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type,
        VariableDeclarationSyntax variables => variables.Type,
        PropertyDeclarationSyntax property => property.Type,
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        _ => null,
    };
}
