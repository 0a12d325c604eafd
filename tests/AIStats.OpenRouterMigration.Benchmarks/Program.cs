// What the rules and their fixes cost; docs/performance.md says what the figures mean.
//
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Benchmarks -- --quick
//       All figures of the page with their limits, in under four minutes. Exit code 1 where one does not hold.
//       --only a measures one group; --files N (2600) and --pairs N (9) make it shorter or steadier.
//
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Benchmarks -- --filter '*'
//       BenchmarkDotNet with times and memory; any of its arguments can be given.
using System.Globalization;
using AIStats.OpenRouterMigration.Benchmarks;
using BenchmarkDotNet.Running;

if (args.Contains("--quick", StringComparer.Ordinal))
    return QuickRun.Run(Option("--only"), Number("--files", 2600), Number("--pairs", 9));

BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
return 0;

int Number(string name, int otherwise) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

string? Option(string name)
{
    var index = Array.IndexOf(args, name);
    return index < 0 ? null : args[index + 1];
}
