using System.Diagnostics;
using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Properties;

/// <summary>What an IDE asks of an analyzer while somebody types.</summary>
[Trait("Area", "Properties")]
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

    // What is being written has no name for a while, and an empty name stands everywhere; a variable may be given itself.
    [Theory]
    [InlineData("""
        class { string Send() => "/api/v1/chat/completions"; }
        class B { const string BaseUrl = "https://openrouter.ai"; }
        """)]
    [InlineData("""
        static class { const string Chat = "/api/v1/chat/completions"; }
        class B { const string = "https://openrouter.ai"; }
        """)]
    [InlineData("""
        class A { const string = "/api/v1/chat/completions"; string () => "openrouter.ai"; static readonly string[] = { "openrouter.ai", "api.openai.com" }; }
        class B { string BaseUrl = "https://openrouter.ai"; }
        """)]
    [InlineData("""
        class A
        {
            string { get; } = "openrouter.ai";
            string Key => Environment.GetEnvironmentVariable();
            const string = "OPENROUTER_API_KEY";
        }
        """)]
    [InlineData("""
        enum { OPENROUTER_API_KEY }
        namespace { class A { void (string = "openai/gpt-4o") => Path.Combine("https://openrouter.ai/api/v1", ); } }
        """)]
    [InlineData(
        """record (string = "HTTP-Referer") { void Add() { client.DefaultRequestHeaders.Add(, "https://openrouter.ai"); """
        + """= new { model = "openai/gpt-4o", = "x", transforms = }; } }""")]
    [InlineData("""class A { void M() { var a = b.X; var b = a.X; a.Headers.Add("X-Title", "https://openrouter.ai/api/v1"); } }""")]
    [InlineData("""class A { void M() { var a = a.X; a.Headers.Add("X-Title", "https://openrouter.ai/api/v1"); } }""")]
    public async Task A_declaration_that_is_not_finished_is_read(string text)
    {
        var result = await Task.Run(() => DotnetFormatDouble.ForProduct(1, DiagnosticSeverity.Info).FormatAsync(Solution(text)))
            .WaitAsync(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(result.Problems, problem => problem.StartsWith("Failed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public async Task Cancellation_is_honoured_promptly(int afterMilliseconds)
    {
        // Some 3,000 findings: far more than any file has.
        var members = GeneratedDocument.Create(7, 100, "Some").Members;
        var solution = Solution(new GeneratedDocument("Some",
            [.. Enumerable.Range(0, 20).SelectMany(i => members.Select(member => member with { Number = (i * members.Length) + member.Number }))]).Text);
        _ = await solution.Projects.Single().GetCompilationAsync();
        using var cancellation = new CancellationTokenSource(afterMilliseconds);
        var clock = Stopwatch.StartNew();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DotnetFormatDouble.ForProduct(1, DiagnosticSeverity.Info)
            .GetReportedDiagnosticsAsync(solution, cancellation.Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed}.");
    }

    private static Solution Solution(string text)
    {
        var solution = new FormatSolution();
        _ = solution.AddProject("App", "BETA").AddDocument("/src/Some.cs", text).AddDocument("/src/Empty.cs", "");
        return solution.Build();
    }
}
