using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Engine;

/// <summary>
/// Recognizes the database migrations of Entity Framework. They say what was done to a database in the past, and a changed one
/// no longer fits the databases that it ran on; a finding in one is reported and never rewritten.
/// </summary>
internal static class DatabaseMigrations
{
    /// <summary>Whether a file holds a migration or a model snapshot.</summary>
    public static bool Holds(SyntaxNode root) => root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<ClassDeclarationSyntax>()
        .Any(static type => type.BaseList?.Types.Any(static item => SyntaxNames.Last(item.Type) is "Migration" or "ModelSnapshot") == true);
}
