using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>Time and memory of one Fix All, up to the changed solution that the host then cleans up.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 10)]
public class FixAllBenchmarks
{
    private FixAllRun? run;

    [Params("1 x 3000", "20 x 150", "200 x 150")]
    public string Findings { get; set; } = "";

    [GlobalSetup]
    public void CreateSolution()
    {
        var numbers = Findings.Split(" x ").Select(int.Parse).ToArray();
        run = new FixAllRun(numbers[0], numbers[1]);
    }

    [Benchmark(Baseline = true)]
    public double DocumentBased() => run!.Measure(new LiteralsFixAllProvider());

    [Benchmark]
    public double TextEdits() => run!.Measure(TextEditFixAllProvider.Instance);
}
