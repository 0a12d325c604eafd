using System.Diagnostics;
using System.Globalization;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>All figures of docs/performance.md in under four minutes, as ratios: a machine's own speed is not in them.</summary>
internal static class QuickRun
{
    /// <param name="only">The letter of the figures to measure; null for all of them.</param>
    /// <param name="files">Files of the analysis without a finding.</param>
    /// <param name="pairs">Pairs of runs a ratio.</param>
    /// <returns>The exit code: 0, or 1 where a figure does not hold.</returns>
    public static int Run(string? only, int files, int pairs)
    {
        var clock = Stopwatch.StartNew();
        var failures = 0;
        foreach (var figure in Groups(files, pairs).Where(group => only is null || group.Letter == only).SelectMany(static group => group.Figures))
        {
            Console.WriteLine(figure);
            failures += figure.Holds ? 0 : 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{failures} figures fail, {clock.Elapsed.TotalSeconds:F0} s, {Environment.ProcessorCount} cores"));
        return failures == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Letter, IEnumerable<Figure> Figures)> Groups(int files, int pairs) =>
    [
        ("a", Analysis(files, pairs)),
        ("b", AnalysisFigures.AgainstLiteralNodes(100, pairs: 3, Console.Out)),
        ("c", AnalysisFigures.PerFinding(300, pairs, Console.Out)),
        ("d", FixAllFigures.Measure(Console.Out)),
        ("e", KeystrokeFigures.Measure(3000, keystrokes: 60, Console.Out)),
        ("f", FewFindings(pairs)),
        ("g", Tool(pairs)),
        ("h", FrontEnd()),
    ];

    private static IEnumerable<Figure> FewFindings(int pairs)
    {
        yield return AnalysisFigures.FewFindings(3000, pairs, Console.Out);
    }

    private static IEnumerable<Figure> Tool(int pairs)
    {
        yield return ToolFigures.Inventory(3000, pairs, Console.Out);
        foreach (var figure in ToolFigures.Gate(3000, Console.Out))
            yield return figure;
    }

    private static IEnumerable<Figure> FrontEnd()
    {
        yield return WebProjectFigures.FrontEnd(2000, pairs: 3, Console.Out);
    }

    private static IEnumerable<Figure> Analysis(int files, int pairs)
    {
        yield return AnalysisFigures.NoFindings(files, pairs, Console.Out);
        yield return AnalysisFigures.Growth(300, pairs, Console.Out);
        yield return AnalysisFigures.Growth(3000, pairs: 5, Console.Out);
    }
}
