using System.Diagnostics;
using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>What an IDE asks of an analyzer while somebody types.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void No_analyzer_and_no_fixer_throws_whatever_the_text() => PropertyCheck.Of(MutatedText.All, 150, async text =>
    {
        // The double throws on AD0001, and says what a fixer threw.
        var result = await DotnetFormatDouble.ForProduct(1, DiagnosticSeverity.Info).FormatAsync(Solution(text.Text));
        Assert.DoesNotContain(result.Problems, problem => problem.StartsWith("Failed", StringComparison.Ordinal));
    });

    [Fact]
    public async Task A_file_without_end_of_brackets_is_read()
    {
        // Deep nesting and long concatenations must not overflow the stack, of which an analyzer's thread has little.
        var text = new StringBuilder("class C { string s = \"https://openrouter.ai/api/v1\"");
        for (var i = 0; i < 1_000; i++)
            _ = text.Append(" + \"openrouter.ai\"");
        var result = await DotnetFormatDouble.ForProduct(1, DiagnosticSeverity.Info).FormatAsync(Solution(text.Append("; }").ToString()));
        Assert.DoesNotContain(result.Problems, problem => problem.StartsWith("Failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task Cancellation_is_honoured_promptly(int afterMilliseconds)
    {
        // Some 3,000 findings: far more than any file has.
        var members = GeneratedDocument.Create(7, 100, "Some").Members;
        var solution = Solution(new GeneratedDocument("Some", [.. Enumerable.Range(0, 20).SelectMany(i => members.Select(member => member with { Number = (i * members.Length) + member.Number }))]).Text);
        _ = await solution.Projects.Single().GetCompilationAsync();
        using var cancellation = new CancellationTokenSource(afterMilliseconds);
        var clock = Stopwatch.StartNew();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DotnetFormatDouble.ForProduct(1, DiagnosticSeverity.Info).GetReportedDiagnosticsAsync(solution, cancellation.Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
    }

    private static Solution Solution(string text)
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App", "BETA").AddDocument("/src/Some.cs", text).AddDocument("/src/Empty.cs", "");
        return solution.Build();
    }
}
