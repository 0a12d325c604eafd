using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Tells where the code that reads an answer fits AI Stats already: it reads members that only the new answer has.</summary>
internal static class NewAnswers
{
    /// <summary>Whether a file that asks for an endpoint reads what AI Stats answers there.</summary>
    public static bool AreRead(MigrationProject project, SyntaxTree tree, EndpointRow row) =>
        !row.NewAnswer.IsEmpty && row.NewAnswer.All(project.Once(nameof(NewAnswers), tree, () => Find(project, tree)).Contains);

    /// <summary>Whether a path is that of AI Stats, and the code reads what AI Stats answers.</summary>
    public static bool AreRead(FileContext file, RelativePath path) =>
        path.Changes is { IsDefault: false, IsEmpty: true } && AreRead(file.Project, file.Tree, path.Endpoint);

    /// <summary>The names that a file reads from JSON: by themselves, and as members of the types that it deserializes to.</summary>
    private static ImmutableHashSet<string> Find(MigrationProject project, SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        names.UnionWith(JsonReads.Of(root).Select(static read => read.Name));
        var types = new Queue<string>(root.DescendantNodes().OfType<TypeArgumentListSyntax>().SelectMany(TypeNames));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (types.Count > 0)
        {
            var name = types.Dequeue();
            if (!seen.Add(name) || JsonTypes.Find(project, tree, name) is not { } type)
                continue;
            names.UnionWith(type.Members.Select(static member => member.Name));
            foreach (var next in type.Members.Select(static member => JsonDeclarations.TypeOf(member.Node!)).OfType<TypeSyntax>().SelectMany(TypeNames))
                types.Enqueue(next);
        }

        return names.ToImmutable();
    }

    private static IEnumerable<string> TypeNames(SyntaxNode types) =>
        types.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(static type => type.Identifier.ValueText);
}
