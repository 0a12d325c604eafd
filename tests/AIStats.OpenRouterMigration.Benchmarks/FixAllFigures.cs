using System.Globalization;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>What Fix All costs, against Roslyn's own providers for the same findings, and how it grows.</summary>
internal static class FixAllFigures
{
    private const int Pairs = 3;

    public static IEnumerable<Figure> Measure(TextWriter details)
    {
        var large = new FixAllRun(files: 200, findingsOfFile: 150);
        var many = new FixAllRun(files: 20, findingsOfFile: 150);
        foreach (var (name, run) in new[] { ("3000 in one file", new FixAllRun(files: 1, findingsOfFile: 3000)), ("20 x 150", many), ("200 x 150", large) })
            yield return AgainstDocuments(name, run, details);
        yield return AgainstBatch("300 in one file", new FixAllRun(files: 1, findingsOfFile: 300), details);
        yield return AgainstBatch("20 x 15", new FixAllRun(files: 20, findingsOfFile: 15), details);
        yield return Growth(large, many, details);
    }

    public static Figure AgainstDocuments(string name, FixAllRun run, TextWriter details)
    {
        var runs = PairedRuns.Run(Pairs, () => run.Measure(TextEditFixAllProvider.Instance), () => run.Measure(new LiteralsFixAllProvider()));
        var withCleanUp = PairedRuns.Run(Pairs, () => run.Measure(TextEditFixAllProvider.Instance, hostCleansUp: true), () => run.Measure(new LiteralsFixAllProvider(), hostCleansUp: true));
        Write(details, $"{run.Findings} findings: {runs.Measured:F1} ms, DocumentBasedFixAllProvider {runs.Yardstick:F1} ms; with the host's clean-up {withCleanUp.Measured:F1} and {withCleanUp.Yardstick:F1} ms");
        return new Figure($"d. Fix All in units of DocumentBasedFixAllProvider, {name}", runs.Ratio, 0.5);
    }

    /// <summary>The batch fixer grows faster than its findings, so a part of them tells enough.</summary>
    public static Figure AgainstBatch(string name, FixAllRun run, TextWriter details)
    {
        var runs = PairedRuns.Run(Pairs, () => run.Measure(TextEditFixAllProvider.Instance), () => run.Measure(WellKnownFixAllProviders.BatchFixer));
        Write(details, $"{run.Findings} findings: {runs.Measured:F1} ms, batch fixer {runs.Yardstick:F1} ms");
        return new Figure($"d. Fix All in units of the batch fixer, {name}", runs.Ratio, 0.1);
    }

    public static Figure Growth(FixAllRun large, FixAllRun small, TextWriter details)
    {
        // One run of the small one is over within the clock's steps.
        const int Repeated = 10;
        var runs = PairedRuns.Run(Pairs, () => large.Measure(TextEditFixAllProvider.Instance), () => Enumerable.Range(0, Repeated).Average(_ => small.Measure(TextEditFixAllProvider.Instance)));
        Write(details, $"{large.Findings} findings {runs.Measured:F1} ms, {small.Findings} findings {runs.Yardstick:F1} ms");
        return new Figure($"d. Fix All of {large.Findings} findings in units of {small.Findings}", runs.Ratio, 12);
    }

    private static void Write(TextWriter details, FormattableString line) => details.WriteLine("       " + line.ToString(CultureInfo.InvariantCulture));
}
