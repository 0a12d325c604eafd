using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AIStats.OpenRouterMigration.Code;

/// <summary>Finds what a project takes from packages of OpenRouter: their namespaces in using directives, and addresses that they hold as constants.</summary>
internal static class LibraryUses
{
    /// <summary>The names, each where the first file of the project names it; found when first asked for.</summary>
    public static ImmutableArray<ExpressionSyntax> In(MigrationProject project) => project.Once(nameof(LibraryUses), project, () => Marked(project)
        .Where(file => !project.IsGenerated(file.Tree)).OrderBy(static file => file.Tree.FilePath, StringComparer.Ordinal)
        .SelectMany(file => Namespaces(project, file).Concat(PackageAddresses.In(project).Where(address => address.SyntaxTree == file.Tree)))
        .GroupBy(static name => name.ToString(), StringComparer.Ordinal).Select(static uses => uses.First()).ToImmutableArray());

    private static IEnumerable<CodeFile> Marked(MigrationProject project) =>
        project.Files.Where(static file => (file.Kinds & MarkerKinds.OpenRouter) != 0);

    private static IEnumerable<ExpressionSyntax> Namespaces(MigrationProject project, CodeFile file) =>
        Imports.Of(file).Names.Where(name => IsOfLibrary(project, name.ToString()));

    /// <summary>The namespaces with OpenRouter in their names that a file imports; kept with it.</summary>
    private sealed record Imports(ImmutableArray<NameSyntax> Names)
    {
        public static Imports Of(CodeFile file) => file.Once(nameof(LibraryUses), () => new Imports(file.Identifiers
            .Select(static token => token.Parent!.FirstAncestorOrSelf<UsingDirectiveSyntax>()?.Name).OfType<NameSyntax>().ToImmutableArray()));
    }

    private static bool IsOfLibrary(MigrationProject project, string name)
    {
        var isPlain = name.Equals(ClientLibraries.PlainNamespace, StringComparison.Ordinal);
        return (isPlain || ClientLibraries.Holds(name)) && !project.Solution.Declares(name)
            && !(isPlain && project.Solution.DeclaresLibrary) && !IsLibrary(project, isPlain);
    }

    /// <summary>Whether the project is the library itself, or has a namespace of that name of its own.</summary>
    private static bool IsLibrary(MigrationProject project, bool isPlain) =>
        project.Files.Where(static file => (file.Kinds & MarkerKinds.OpenRouter) != 0)
        .SelectMany(static file => file.Tree.GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>())
        .Select(static declared => declared.Name.ToString())
        .Any(name => ClientLibraries.Holds(name) || (isPlain && (name + ".").StartsWith(ClientLibraries.PlainNamespace + ".", StringComparison.Ordinal)));
}
