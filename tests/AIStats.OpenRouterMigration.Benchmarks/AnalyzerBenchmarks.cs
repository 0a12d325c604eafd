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
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class AnalyzerBenchmarks
{
    private string[] sources = [];
    private CSharpCompilation? compilation;

    [Params(300, 3_000, 30_000)]
    public int Files { get; set; }

    [Params(Findings.None, Findings.Few, Findings.Many)]
    public Findings Findings { get; set; }

    [GlobalSetup]
    public void CreateSources() =>
        // 26 million characters in 3,000 files; as many small files as would be ten times that would not fit into memory.
        sources = GeneratedSources.Create(Files, Findings, Files > 3_000 ? GeneratedSources.NoMembers : GeneratedSources.DefaultMembers);

    [IterationSetup]
    public void Parse() => compilation = AnalysisRun.Prepare(sources);

    [Benchmark(Baseline = true)]
    public ImmutableArray<Diagnostic> EmptySyntaxTree() => AnalysisRun.Analyze(compilation!, AnalyzerSets.Empty());

    [Benchmark]
    public ImmutableArray<Diagnostic> AllRules() => AnalysisRun.Analyze(compilation!, AnalyzerSets.AllRules());

    [Benchmark]
    public ImmutableArray<Diagnostic> StringLiteralNodes() => AnalysisRun.Analyze(compilation!, AnalyzerSets.StringLiteralNodes());
}
