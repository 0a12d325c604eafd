using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>
/// What the compiler does with diagnostics after a rule has reported them: severities of options, <c>#pragma warning</c>,
/// <c>SuppressMessage</c>.
/// </summary>
internal static class Suppressions
{
    private const string Pragma = "pragma";

    // Only the framework's own SuppressMessage attribute counts.
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    /// <summary>The diagnostics that are left, with the severities that the options give them.</summary>
    public static ImmutableArray<Diagnostic> Apply(
        ImmutableArray<Diagnostic> diagnostics, TreeCache[] code, ConfigOptions config, CancellationToken cancellationToken)
    {
        if (diagnostics.IsEmpty)
            return [];
        var found = diagnostics.Select(static diagnostic => diagnostic.Location.SourceTree).OfType<LazyTree>().ToHashSet();
        var withAttribute = code.Where(static file => file.HoldsProjectWord(FrameworkNames.SuppressMessage)).Select(static file => file.Tree).ToArray();
        // The compiler takes a tenth of a second to answer, and in most repositories nobody has asked it for anything.
        var withPragma = found.Where(static tree => tree.File.Holds(Pragma)).ToHashSet<SyntaxTree>();
        var asked = diagnostics.RemoveAll(diagnostic => withAttribute.Length == 0 && !MayChange(diagnostic, withPragma, config.Severities, cancellationToken));
        if (asked.IsEmpty)
            return diagnostics;

        // No file without a finding is parsed for this, unless it may hold the attribute for the whole assembly.
        var looked = withAttribute.Union(asked.Select(static diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>());
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(config.Severities);
        var compilation = CSharpCompilation.Create("suppressions", looked, References, options);
        return
        [
            .. diagnostics.Except(asked),
            .. CompilationWithAnalyzers.GetEffectiveDiagnostics(asked, compilation).Where(static diagnostic => !diagnostic.IsSuppressed),
        ];
    }

    /// <summary>Whether a pragma of its file, or an option about its id, may change a diagnostic.</summary>
    private static bool MayChange(
        Diagnostic diagnostic, HashSet<SyntaxTree> withPragma, SyntaxTreeOptionsProvider severities, CancellationToken cancellationToken) =>
        severities.TryGetGlobalDiagnosticValue(diagnostic.Id, cancellationToken, out _)
        || (diagnostic.Location.SourceTree is { } tree
            && (withPragma.Contains(tree) || severities.TryGetDiagnosticValue(tree, diagnostic.Id, cancellationToken, out _)));
}
