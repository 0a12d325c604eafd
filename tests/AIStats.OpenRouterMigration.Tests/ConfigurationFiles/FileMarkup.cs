using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.ConfigurationFiles;

/// <summary>A project with one C# file and one other file, seen by all rules at once: whatever no markup names must not be found.</summary>
internal static class FileMarkup
{
    public const string Code = "class C;\n";

    /// <summary>Code whose connection moves: it has the new address, and reads the variable as a fallback, so that no rule edits it.</summary>
    public const string Reader = """
        static class C
        {
            public const string Url = "https://api.phaseo.app/v1/";
            public static string? Key => System.Environment.GetEnvironmentVariable("AI_STATS_API_KEY")
                ?? System.Environment.GetEnvironmentVariable("OPENROUTER_API_KEY");
        }

        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Expects exactly the findings of the markup <c>{|AIS2001:…|}</c> in the file.</summary>
    public static async Task VerifyAsync(string path, string markup, string options = "", string code = Code)
    {
        var expected = TestMarkup.Parse(markup);
        var found = await FindAsync(path, expected.Text, options, code);
        Assert.Equal(
            expected.Spans.Select(span => $"{span.Name} {span.Span} {expected.Text.Substring(span.Span.Start, span.Span.Length)}")
                .Order(StringComparer.Ordinal),
            found.Select(diagnostic =>
                $"{diagnostic.Id} {diagnostic.Location.SourceSpan} {expected.Text.Substring(diagnostic.Location.SourceSpan.Start,
                    diagnostic.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal));
    }

    /// <summary>The findings in the file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(string path, string text, string options = "", string code = Code) =>
        [.. (await AnalyzeAsync(Project(path, text, options, code).Build())).Where(diagnostic => diagnostic.Location.Kind == LocationKind.ExternalFile)];

    /// <summary>All diagnostics of the package in a solution.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Solution solution)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            var diagnostics = await compilation!.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
            Assert.DoesNotContain(diagnostics, diagnostic => string.Equals(diagnostic.Id, "AD0001", StringComparison.Ordinal));
            MessageForm.Verify(diagnostics);
            result.AddRange(diagnostics);
        }

        return result.ToImmutable();
    }

    /// <summary>Expects this text after one <c>dotnet format analyzers</c>, whatever the order of ids, and no change by a second one.</summary>
    public static async Task VerifyFixAsync(string path, string before, string after, string options = "", string code = Code)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(Project(path, before, options, code).Build());
            Assert.Equal(after, result.Files[path].Text);
            Assert.Equal(code, result.Files["/src/C.cs"].Text);
            var again = await DotnetFormatDouble.ForProduct(seed + 1).FormatAsync(result.Solution);
            Assert.Equal(result.Files, again.Files);
        }
    }

    public static FormatSolution Project(string path, string text, string options = "", string code = Code)
    {
        var solution = new FormatSolution();
        var project = solution.AddProject("App").AddDocument("/src/C.cs", code).AddAdditionalFile(path, text);
        if (options.Length > 0)
            project.AddAnalyzerConfig("/src/.editorconfig", "root = true\n" + options + "\n");
        return solution;
    }

    public static string Message(this Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
