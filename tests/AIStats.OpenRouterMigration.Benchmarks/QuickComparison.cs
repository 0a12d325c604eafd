using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>
/// The answer to one question in under two minutes: what do all rules together cost on code that has nothing to find, in units of
/// an analyzer that does nothing?
/// </summary>
/// <remarks>
/// Times on a shared machine drift by more than the difference that is looked for. So the two sides run in turns, each pair gives
/// one ratio of neighbours in time, the side that goes first changes with every pair, and the median of the ratios is the result:
/// a slow minute hits both sides, and a single bad run moves nothing.
/// </remarks>
internal static class QuickComparison
{
    private const double Limit = 2.00;
    private const int SmallPairs = 3;

    /// <summary>A literal-node analyzer takes seconds where the others take milliseconds: a part of the files tells enough.</summary>
    private const int LiteralNodeShare = 20;

    /// <returns>The exit code: 0, or 1 over the limit.</returns>
    public static int Run(int files, int pairs)
    {
        EnsureValidCode();
        if (AnalyzerSets.AllRules().IsEmpty)
            throw new InvalidOperationException("No analyzer was found.");

        var clock = Stopwatch.StartNew();
        var none = GeneratedSources.Create(files, Findings.None);
        Print($"{files} files, {none.Sum(static text => text.Length) / 1e6:F1} M characters, {Environment.ProcessorCount} cores, {AnalyzerSets.AllRules().Length} rules; processor time of one analysis, parsed before");

        var ratio = Compare("all rules, no findings", none, AnalyzerSets.AllRules, pairs);
        Compare("as many empty analyzers, no findings", none, AnalyzerSets.EmptyPerRule, SmallPairs);
        Compare("all rules, few findings, 1/4 of the files", GeneratedSources.Create(files / 4, Findings.Few), AnalyzerSets.AllRules, SmallPairs);
        Compare("all rules, many findings, 1/4 of the files", GeneratedSources.Create(files / 4, Findings.Many), AnalyzerSets.AllRules, SmallPairs);
        Compare($"string literal nodes, 1/{LiteralNodeShare} of the files", none[..Math.Max(1, files / LiteralNodeShare)], AnalyzerSets.StringLiteralNodes, SmallPairs);

        Print($"{clock.Elapsed.TotalSeconds:F0} s");
        Print($"empty-marker ratio: {ratio:F2} (limit {Limit:F2})");
        return ratio > Limit ? 1 : 0;
    }

    /// <returns>The median ratio of <paramref name="analyzers"/> to the empty analyzer.</returns>
    private static double Compare(string name, string[] sources, Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, int pairs)
    {
        // Until the runtime has compiled the code of both sides for the last time: one round was not enough (77 ms, then 42 ms for
        // the same work). Not counted.
        var part = sources[..Math.Max(1, sources.Length / 10)];
        for (var round = 0; round < 5; round++)
        {
            AnalysisRun.Measure(part, AnalyzerSets.Empty, out _);
            AnalysisRun.Measure(part, analyzers, out _);
        }

        var diagnostics = 0;
        var empty = new double[pairs];
        var measured = new double[pairs];
        for (var pair = 0; pair < pairs; pair++)
        {
            if (pair % 2 == 0)
                empty[pair] = AnalysisRun.Measure(sources, AnalyzerSets.Empty, out _);
            measured[pair] = AnalysisRun.Measure(sources, analyzers, out diagnostics);
            if (pair % 2 != 0)
                empty[pair] = AnalysisRun.Measure(sources, AnalyzerSets.Empty, out _);
        }

        var ratios = measured.Zip(empty, static (rules, floor) => rules / floor).ToArray();
        Print($"{name}: {Quantile(measured, 0.5):F1} ms, empty analyzer {Quantile(empty, 0.5):F1} ms, ratio {Quantile(ratios, 0.5):F2} (quartiles {Quantile(ratios, 0.25):F2} to {Quantile(ratios, 0.75):F2}, {pairs} pairs), {diagnostics} diagnostics");
        return Quantile(ratios, 0.5);
    }

    private static double Quantile(double[] values, double share)
    {
        var sorted = values.Order().ToArray();
        var position = share * (sorted.Length - 1);
        var below = sorted[(int)Math.Floor(position)];
        var above = sorted[(int)Math.Ceiling(position)];
        return below + ((above - below) * (position - Math.Floor(position)));
    }

    /// <summary>Invalid code would be measured too, and mean nothing.</summary>
    private static void EnsureValidCode()
    {
        var error = AnalysisRun.Prepare(GeneratedSources.Create(files: 20, Findings.Many)).GetDiagnostics()
            .FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            throw new InvalidOperationException($"The generated code does not compile: {error}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
