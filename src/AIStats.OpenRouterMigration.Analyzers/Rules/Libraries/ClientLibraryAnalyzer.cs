using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Rules.Libraries;

/// <summary>AIS9002: a library whose purpose is OpenRouter, or an address that a library holds. Its requests go there whatever else moves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientLibraryAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ClientLibraryAnalyzer()
        : base(Descriptors.ClientLibrary, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var found in file.Project.Once(nameof(ClientLibraryAnalyzer), file.Project, () => FindAll(file.Project).ToImmutableArray()))
        {
            if (found.Tree == file.Tree)
                file.Report(found.Span, found.Name, found.IsAddress ? ClientLibraries.HeldAddress : ClientLibraries.Advice);
        }
    }

    /// <summary>The libraries that the project uses, each where its first file names it.</summary>
    private static IEnumerable<LibraryUse> FindAll(MigrationProject project) => project.Files
        .Where(file => (file.Kinds & MarkerKinds.OpenRouter) != 0 && !project.IsGenerated(file.Tree))
        .OrderBy(static file => file.Tree.FilePath, StringComparer.Ordinal)
        .SelectMany(file => Find(project, file))
        .GroupBy(static use => use.Name, StringComparer.Ordinal).Select(static uses => uses.First());

    private static IEnumerable<LibraryUse> Find(MigrationProject project, CodeFile file)
    {
        var tree = file.Tree;
        foreach (var name in Imports.Of(file).Names)
        {
            var isPlain = name.ToString().Equals(ClientLibraries.PlainNamespace, StringComparison.Ordinal);
            if ((isPlain || ClientLibraries.Holds(name.ToString())) && !project.Solution.Declares(name.ToString())
                && !(isPlain && project.Solution.DeclaresLibrary) && !IsLibrary(project, isPlain))
                yield return new LibraryUse(tree, name.Span, name.ToString(), IsAddress: false);
        }

        foreach (var address in PackageAddresses.In(project).Where(address => address.SyntaxTree == tree))
            yield return new LibraryUse(tree, address.Span, address.ToString(), IsAddress: true);
    }

    /// <summary>Whether the project is the library itself, or has a namespace of that name of its own.</summary>
    private static bool IsLibrary(MigrationProject project, bool isPlain) =>
        project.Files.Where(static file => (file.Kinds & MarkerKinds.OpenRouter) != 0)
        .SelectMany(static file => file.Tree.GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>())
        .Select(static declared => declared.Name.ToString())
        .Any(name => ClientLibraries.Holds(name) || (isPlain && (name + ".").StartsWith(ClientLibraries.PlainNamespace + ".", StringComparison.Ordinal)));

    /// <summary>The namespaces with OpenRouter in their names that a file imports; kept with it.</summary>
    private sealed record Imports(ImmutableArray<NameSyntax> Names)
    {
        public static Imports Of(CodeFile file) => file.Once(nameof(ClientLibraryAnalyzer), () =>
        {
            var root = file.Tree.GetRoot();
            return new Imports(file.Code.Where(static hit => (hit.Marker.Kind & MarkerKinds.OpenRouter) != 0)
                .Select(hit => root.FindToken(hit.Position)).Distinct().Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(static token => token.Parent!.FirstAncestorOrSelf<UsingDirectiveSyntax>()?.Name).OfType<NameSyntax>().ToImmutableArray());
        });
    }

    private sealed record LibraryUse(SyntaxTree Tree, TextSpan Span, string Name, bool IsAddress);
}
