using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

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
        .Any(static type => type.BaseList?.Types.Any(static item => FrameworkNames.MigrationBases.Contains(SyntaxNames.Last(item.Type))) == true
        && IsOfFramework(type));

    /// <summary>
    /// Whether the base of a class is the framework's and not the application's own of that name: a method takes the framework's builder
    /// (<c>void Up(MigrationBuilder builder)</c>), an attribute names the database, or the framework's namespace is in sight.
    /// </summary>
    private static bool IsOfFramework(ClassDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().SelectMany(static method => method.ParameterList.Parameters)
            .Any(static parameter => FrameworkNames.MigrationBuilders.Contains(SyntaxNames.Last(parameter.Type)))
        || type.AttributeLists.SelectMany(static list => list.Attributes)
        .Any(static attribute => FrameworkNames.MigrationAttributes.Contains(SyntaxNames.Last(attribute.Name)))
        || type.BaseList!.Types.Any(static item => IsInFramework(item.Type.ToString()))
        || type.SyntaxTree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>().Any(static directive => directive.Name is { } name && IsInFramework(name.ToString()));

    private static bool IsInFramework(string name) => FrameworkNames.MigrationNamespaces.Any(known => name.StartsWith(known, StringComparison.Ordinal));
}
