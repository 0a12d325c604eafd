using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Libraries;

/// <summary>AIS9002: a library whose purpose is OpenRouter. Its requests go there whatever else moves.</summary>
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
        var root = file.Tree.GetRoot();
        var names = file.Marked.Code
            .Where(static hit => (hit.Marker.Kind & MarkerKinds.OpenRouter) != 0)
            .Select(hit => root.FindToken(hit.Position).Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>()?.Name)
            .OfType<NameSyntax>().Distinct();
        foreach (var name in names)
        {
            var text = name.ToString();
            var isPlain = text.Equals(ClientLibraries.PlainNamespace, StringComparison.Ordinal);
            if ((isPlain || IsOfLibrary(text)) && !file.Project.Trees.Any(tree => IsLibrary(tree, isPlain)))
                file.Report(name.Span, text);
        }
    }

    private static bool IsOfLibrary(string name) => ClientLibraries.Namespaces.Any(library =>
        name.StartsWith(library, StringComparison.OrdinalIgnoreCase) && (name.Length == library.Length || name[library.Length] == '.'));

    /// <summary>Whether the project is the library itself, or has a namespace of that name of its own.</summary>
    private static bool IsLibrary(SyntaxTree tree, bool isPlain) => tree.GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(static declared => declared.Name.ToString())
        .Any(name => IsOfLibrary(name) || (isPlain && (name + ".").StartsWith(ClientLibraries.PlainNamespace + ".", StringComparison.Ordinal)));
}
