using System.Diagnostics;
using AIStats.OpenRouterMigration.Benchmarks;
using Xunit;

namespace AIStats.OpenRouterMigration.PerformanceTests;

/// <summary>
/// The quick forms of the figures of docs/performance.md, with less to measure and limits that a busy machine keeps: they catch a walk
/// over every token or a search for every rule, not a few percent. A process of its own, one test after the other, since processor
/// time is measured for a whole process.
/// </summary>
public sealed class FigureTests : IDisposable
{
    private readonly StringWriter details = new();

    [Fact]
    public void Code_without_findings_costs_little_more_than_an_empty_analyzer() =>
        AssertAtMost(4, AnalysisFigures.NoFindings(files: 500, pairs: 7, details));

    [Fact]
    public void Cost_grows_with_the_size_and_no_faster() =>
        AssertAtMost(2.5, AnalysisFigures.Growth(files: 300, pairs: 5, details));

    [Fact]
    public void Rules_are_much_faster_than_one_on_literal_nodes() =>
        Assert.All(AnalysisFigures.AgainstLiteralNodes(files: 50, pairs: 3, details), figure => Assert.True(figure.Value >= 20, $"{figure}\n{details}"));

    [Fact]
    public void Findings_cost_microseconds_and_no_semantic_model()
    {
        var figures = AnalysisFigures.PerFinding(files: 100, pairs: 5, details).ToList();

        Assert.All(figures, figure => AssertAtMost(400, figure));
        Assert.Equal(0, figures[^1].Value);
    }

    [Fact]
    public void Fix_All_is_faster_than_the_providers_of_the_host()
    {
        AssertAtMost(0.7, FixAllFigures.AgainstDocuments("20 x 150", new FixAllRun(files: 20, findingsOfFile: 150), details));
        AssertAtMost(0.3, FixAllFigures.AgainstBatch("100 in one file", new FixAllRun(files: 1, findingsOfFile: 100), details));
    }

    [Fact]
    public void Fix_All_grows_with_its_findings_and_no_faster() =>
        AssertAtMost(30, FixAllFigures.Growth(files: 20, details));

    [Fact]
    public void A_keystroke_costs_milliseconds()
    {
        var figures = KeystrokeFigures.Measure(files: 500, keystrokes: 30, details).ToList();

        AssertAtMost(15, figures[0]);
        AssertAtMost(5, figures[1]);
    }

    [Fact]
    public void Few_findings_cost_little_more_than_none() =>
        AssertAtMost(12, AnalysisFigures.FewFindings(files: 500, pairs: 5, details));

    [Fact]
    public void Ten_thousand_model_ids_are_read_in_50_milliseconds()
    {
        var benchmark = new ModelCatalogBenchmarks();
        var fastest = Enumerable.Range(0, 25).Min(round =>
        {
            var watch = Stopwatch.StartNew();
            benchmark.Read10000Ids();
            return watch.Elapsed;
        });
        Assert.True(fastest < TimeSpan.FromMilliseconds(50), $"Reading took {fastest.TotalMilliseconds} ms.");
    }

    public void Dispose() => details.Dispose();

    private void AssertAtMost(double limit, Figure figure) => Assert.True(figure.Value <= limit, $"{figure}\n{details}");
}
