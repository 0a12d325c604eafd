using System.Collections.Immutable;
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
    private const string Attribute = "SuppressMessage";

    // Only the framework's own SuppressMessage attribute counts.
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    /// <summary>The diagnostics that are left, with the severities that the options give them.</summary>
    public static ImmutableArray<Diagnostic> Apply(
        ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<SyntaxTree> trees, ConfigOptions config, CancellationToken cancellationToken)
    {
        if (diagnostics.IsEmpty)
            return [];
        // No file without a finding is parsed for this, unless it may hold the attribute for the whole assembly.
        var found = diagnostics.Select(static diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().ToHashSet();
        var looked = trees.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Where(tree => found.Contains(tree) || tree.GetText(cancellationToken).ToString().Contains(Attribute, StringComparison.Ordinal)).ToArray();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(config.Severities);
        var compilation = CSharpCompilation.Create("suppressions", looked, References, options);
        return [.. CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics, compilation).Where(static diagnostic => !diagnostic.IsSuppressed)];
    }
}
