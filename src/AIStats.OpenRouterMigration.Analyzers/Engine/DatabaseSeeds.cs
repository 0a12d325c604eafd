using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// The data of a model that a migration writes into the database (<c>HasData(…)</c>, <c>HasDefaultValue(…)</c>): it is there already, and a program
/// whose model says something else needs a new migration before it starts. It may stand in a constant, a list or a method that is named there, or where
/// a method is called that passes its arguments on.
/// </summary>
internal sealed class DatabaseSeeds
{
    /// <summary>How far names are followed: the list that is passed on, its rows, and the constant in them.</summary>
    private const int Steps = 4;
    private static readonly string[] Methods = { FrameworkNames.SeedMethod, FrameworkNames.ColumnDefault };
    private readonly MigrationProject _project;
    private readonly HashSet<SyntaxNode> _seeds = new();

    private DatabaseSeeds(MigrationProject project)
    {
        _project = project;
        var next = Methods.SelectMany(method => project.HoldingProjectWord(method).SelectMany(tree => Calls(tree, method))).ToList();
        for (var step = 0; step <= Steps && next.Count > 0; step++)
            next = next.Where(_seeds.Add).ToList().SelectMany(Behind).ToList();
        Spans = _seeds.ToLookup(static seed => seed.SyntaxTree, static seed => seed.Span);
    }

    /// <summary>The places by their files.</summary>
    public ILookup<SyntaxTree, TextSpan> Spans { get; }

    /// <summary>Those of a project; found once.</summary>
    public static DatabaseSeeds Of(MigrationProject project) => project.Once(nameof(DatabaseSeeds), project, () => new DatabaseSeeds(project));

    /// <summary>The arguments of the calls of a method in a file.</summary>
    private static IEnumerable<SyntaxNode> Calls(SyntaxTree tree, string method)
    {
        var root = tree.GetRoot();
        return TextPieces.FindName(tree.GetText(), root.FullSpan, method).Select(at => root.FindToken(at))
            .Where(token => token.ValueText == method).Select(static token => token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>())
            .Where(call => SyntaxNames.Last(call) == method).Select(static call => call!.ArgumentList);
    }

    /// <summary>What a piece of seed data is made of: the arguments of the method around it, where it is given its parameter, and what it names.</summary>
    private IEnumerable<SyntaxNode> Behind(SyntaxNode seed)
    {
        var names = seed.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is not (AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assigned) || assigned.Left != name)
            .ToList();
        if (seed.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && method.ParameterList.Parameters.Any(parameter => names.Exists(name => name.Identifier.ValueText == parameter.Identifier.ValueText)))
        {
            foreach (var given in _project.Naming(method.Identifier.ValueText).SelectMany(tree => Calls(tree, method.Identifier.ValueText)))
                yield return given;
        }

        foreach (var value in names.SelectMany(Values))
            yield return value;
    }

    /// <summary>What a name stands for: a variable of its member, or a member of its type or of the type before it.</summary>
    private IEnumerable<SyntaxNode> Values(IdentifierNameSyntax name)
    {
        var written = name.Identifier.ValueText;
        if (name.Parent is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var owner } } access && access.Name == name)
        {
            return _project.Declaring(owner).SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>())
                .Where(type => type.Identifier.ValueText == owner).SelectMany(type => Declared(type.Members, written));
        }

        var variables = name.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(variable => variable.Identifier.ValueText == written && variable.Initializer is not null) ?? Array.Empty<VariableDeclaratorSyntax>();
        return variables.Concat(name.Ancestors().OfType<TypeDeclarationSyntax>().SelectMany(type => Declared(type.Members, written)));
    }

    private static IEnumerable<SyntaxNode> Declared(SyntaxList<MemberDeclarationSyntax> members, string name) => members.SelectMany(member => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Where(variable => variable.Identifier.ValueText == name),
        PropertyDeclarationSyntax property when property.Identifier.ValueText == name => new[] { property },
        MethodDeclarationSyntax method when method.Identifier.ValueText == name => new[] { method },
        _ => Enumerable.Empty<SyntaxNode>(),
    });
}
