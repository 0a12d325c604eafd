// What the rules cost.
//
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Benchmarks -- --quick
//       Under two minutes. The last line is "empty-marker ratio: X.XX (limit 2.00)": the time of all rules together on files
//       without a marker, in units of an analyzer that does nothing. Exit code 1 over the limit.
//       --files N (2000) and --pairs N (15) make it shorter or steadier.
//
//   dotnet run -c Release --project tests/AIStats.OpenRouterMigration.Benchmarks -- --filter '*'
//       BenchmarkDotNet with times and memory; any of its arguments can be given.
using System.Globalization;
using AIStats.OpenRouterMigration.Benchmarks;
using BenchmarkDotNet.Running;

if (args.Contains("--quick", StringComparer.Ordinal))
    return QuickComparison.Run(Option("--files", 2000), Option("--pairs", 15));

BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
return 0;

int Option(string name, int otherwise)
{
    var index = Array.IndexOf(args, name);
    return index < 0 ? otherwise : int.Parse(args[index + 1], CultureInfo.InvariantCulture);
}
