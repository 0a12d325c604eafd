using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>
/// Time and memory of one analysis of a parsed compilation. A compilation remembers what it was asked, so every iteration is one
/// call on a new one, made outside of the measured time.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 15)]
public class AnalyzerBenchmarks
{
    private string[] sources = [];
    private CSharpCompilation? compilation;

    [Params(500)]
    public int Files { get; set; }

    [Params(Findings.None, Findings.Few, Findings.Many)]
    public Findings Findings { get; set; }

    [GlobalSetup]
    public void CreateSources() => sources = GeneratedSources.Create(Files, Findings);

    [IterationSetup]
    public void Parse() => compilation = AnalysisRun.Prepare(sources);

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> EmptySyntaxTree() => AnalysisRun.Analyze(compilation!, AnalyzerSets.Empty());

    [Benchmark]
    public ImmutableArray<Diagnostic> AllRules() => AnalysisRun.Analyze(compilation!, AnalyzerSets.AllRules());

    [Benchmark]
    public ImmutableArray<Diagnostic> StringLiteralNodes() => AnalysisRun.Analyze(compilation!, AnalyzerSets.StringLiteralNodes());
}
