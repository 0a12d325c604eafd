using System.Globalization;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>What Fix All costs, against Roslyn's own providers for the same findings, and how it grows.</summary>
internal static class FixAllFigures
{
    private const int Pairs = 3;
    private const int FindingsOfFile = 150;

    public static IEnumerable<Figure> Measure(TextWriter details)
    {
        yield return AgainstDocuments("3000 in one file", new FixAllRun(files: 1, findingsOfFile: 3000), details);
        yield return AgainstDocuments("20 x 150", new FixAllRun(files: 20, FindingsOfFile), details);
        yield return AgainstDocuments("200 x 150", new FixAllRun(files: 200, FindingsOfFile), details);
        yield return AgainstBatch("300 in one file", new FixAllRun(files: 1, findingsOfFile: 300), details);
        yield return AgainstBatch("20 x 15", new FixAllRun(files: 20, findingsOfFile: 15), details);
        yield return Growth(files: 200, details);
    }

    public static Figure AgainstDocuments(string name, FixAllRun run, TextWriter details)
    {
        var runs = PairedRuns.Run(Pairs, () => run.Measure(TextEditFixAllProvider.Instance), () => run.Measure(new LiteralsFixAllProvider()));
        var withCleanUp = PairedRuns.Run(Pairs, () => run.Measure(TextEditFixAllProvider.Instance, hostCleansUp: true),
            () => run.Measure(new LiteralsFixAllProvider(), hostCleansUp: true));
        details.WriteFigures(
            $"{run.Findings} findings: {runs.Measured:F1} ms, DocumentBasedFixAllProvider {runs.Yardstick:F1} ms; with the host's clean-up ",
            $"{withCleanUp.Measured:F1} and {withCleanUp.Yardstick:F1} ms");
        return new Figure($"d. Fix All in units of DocumentBasedFixAllProvider, {name}", runs.Ratio, 0.5);
    }

    /// <summary>The batch fixer grows faster than its findings, so a part of them tells enough.</summary>
    public static Figure AgainstBatch(string name, FixAllRun run, TextWriter details)
    {
        var runs = PairedRuns.Run(Pairs, () => run.Measure(TextEditFixAllProvider.Instance), () => run.Measure(WellKnownFixAllProviders.BatchFixer));
        details.WriteFigures($"{run.Findings} findings: {runs.Measured:F1} ms, batch fixer {runs.Yardstick:F1} ms");
        return new Figure($"d. Fix All in units of the batch fixer, {name}", runs.Ratio, 0.1);
    }

    /// <summary>
    /// One solution against ten that hold a tenth of the files each, one after the other: as many findings in as much memory on both
    /// sides. One small solution ten times would stay in the processor's cache, where no large one can be.
    /// </summary>
    public static Figure Growth(int files, TextWriter details)
    {
        const int Parts = 10;
        var large = new FixAllRun(files, FindingsOfFile);
        var parts = Enumerable.Range(0, Parts).Select(_ => new FixAllRun(files / Parts, FindingsOfFile)).ToList();
        var runs = PairedRuns.Run(3 * Pairs, () => large.Measure(TextEditFixAllProvider.Instance), MeasureParts);
        details.WriteFigures($"{large.Findings} findings {runs.Measured:F1} ms, {parts[0].Findings} findings {runs.Yardstick:F1} ms");
        return new Figure($"d. Fix All of {large.Findings} findings in units of {parts[0].Findings}", runs.Ratio, 12);

        double MeasureParts()
        {
            GC.Collect();
            return parts.Average(static part => part.MeasureAgain(TextEditFixAllProvider.Instance));
        }
    }
}
