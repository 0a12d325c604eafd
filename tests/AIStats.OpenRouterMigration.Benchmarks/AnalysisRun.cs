using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>One analysis of one compilation that nothing was asked of before.</summary>
internal static class AnalysisRun
{
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true);

    /// <summary>
    /// A compilation with new source texts and new trees, parsed. Nothing is shared with an earlier one but the strings and the
    /// references, so no cache that hangs on a tree, a text or a compilation carries over. Parsing is not what is measured: a
    /// build parses whether or not it has analyzers.
    /// </summary>
    public static CSharpCompilation Prepare(string[] sources)
    {
        var trees = new SyntaxTree[sources.Length];
        Parallel.For(0, sources.Length, index =>
            trees[index] = CSharpSyntaxTree.ParseText(SourceText.From(sources[index]), CSharpParseOptions.Default, $"/src/File{index}.cs"));
        return CSharpCompilation.Create("Measured", trees, ReferenceAssemblies.Net80, Library);
    }

    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The processor time of <see cref="Analyze"/> alone, on a heap that was just collected, in milliseconds.</summary>
    /// <remarks>
    /// Processor time of all threads, not time on the clock: that is what a build on busy cores pays, and other processes do not
    /// change it. On two cores with ten processes waiting, the clock gave ratios from 2.3 to 4.2 for the same code.
    /// </remarks>
    public static double Measure(string[] sources, Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, out int diagnostics)
    {
        var compilation = Prepare(sources);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        var start = Environment.CpuUsage.TotalTime;
        var found = Analyze(compilation, analyzers());
        var elapsed = Environment.CpuUsage.TotalTime - start;

        diagnostics = found.Length;
        return elapsed.TotalMilliseconds;
    }
}
