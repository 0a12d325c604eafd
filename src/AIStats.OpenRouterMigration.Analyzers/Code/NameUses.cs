using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Where the code of a project uses a name.</summary>
internal static class NameUses
{
    /// <summary>Where a name stands in an expression in the C# files, with what it is taken from (<c>Names.Title</c>); found once.</summary>
    public static ImmutableArray<ExpressionSyntax> Of(MigrationProject project, string name) =>
        project.Once(nameof(NameUses), name, () => project.Naming(name).SelectMany(tree => In(project, tree, name)).ToImmutableArray());

    /// <summary>Those that mean what a value is the first value of, not something else of the same name.</summary>
    public static IEnumerable<ExpressionSyntax> Of(MigrationProject project, string name, ExpressionSyntax value) =>
        Of(project, name).Where(use => Declarations.Means(use, value));

    /// <summary>Those in one file; kept with it.</summary>
    public static ImmutableArray<ExpressionSyntax> In(MigrationProject project, SyntaxTree tree, string name)
    {
        var file = project.CacheOf(tree);
        return file.Once(nameof(NameUses), name, () => StringUse.Uses(tree, file.Text, name).ToImmutableArray());
    }
}
