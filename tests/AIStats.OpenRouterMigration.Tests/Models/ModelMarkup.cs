using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tests.ConfigurationFiles;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AIStats.OpenRouterMigration.Tests.Models;

/// <summary>A C# file in a project that talks to OpenRouter, seen by all rules: of the model rules, whatever no markup names must not be found.</summary>
internal static class ModelMarkup
{
    private const string Path = "/src/C.cs";

    /// <summary>Where the project's signal stands.</summary>
    public const string Signal = """
        class Gateway
        {
            public const string Url = "https://openrouter.ai/api/v1";
        }

        """;

    /// <summary>Expects exactly the model findings of the markup <c>{|AIS4001:…|}</c>.</summary>
    public static async Task VerifyAsync(string markup, string signal = Signal, params (string Path, string Text)[] additionalFiles)
    {
        var expected = TestMarkup.Parse(markup);
        var found = await FindAsync(expected.Text, signal, additionalFiles);
        Assert.Equal(
            expected.Spans.Select(span => $"{span.Span} {span.Name} {expected.Text.Substring(span.Span.Start, span.Span.Length)}")
                .Order(StringComparer.Ordinal),
            found.Select(diagnostic =>
                $"{diagnostic.Location.SourceSpan} {diagnostic.Id} {expected.Text.Substring(diagnostic.Location.SourceSpan.Start,
                    diagnostic.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal));
    }

    /// <summary>The model findings in the file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(string code, string signal = Signal, params (string Path, string Text)[] additionalFiles) =>
        [.. (await FileMarkup.AnalyzeAsync(Project(code, signal, additionalFiles)
            .Build())).Where(diagnostic => diagnostic.Id.StartsWith("AIS4", StringComparison.Ordinal) && diagnostic.Location.SourceTree?.FilePath == Path)];

    /// <summary>
    /// Expects this text after one <c>dotnet format analyzers</c>, whatever the order of ids, no change by a second one, and code that
    /// still compiles.
    /// </summary>
    public static async Task VerifyFormatAsync(string before, string after, params (string Path, string Text)[] additionalFiles)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var result = await DotnetFormatDouble.ForProduct(seed).FormatAsync(Project(before, Signal, additionalFiles).Build());
            Assert.Equal(after, result.Files[Path].Text);
            Assert.Empty(await result.GetCompilerErrorsAsync());
            var again = await DotnetFormatDouble.ForProduct(seed + 1).FormatAsync(result.Solution);
            Assert.Equal(result.Files, again.Files);
        }
    }

    private static FormatSolution Project(string code, string signal, (string Path, string Text)[] additionalFiles)
    {
        var solution = new FormatSolution();
        var project = solution.AddProject("App").AddDocument(Path, code).AddDocument("/src/Gateway.cs", signal);
        foreach (var (path, text) in additionalFiles)
            project.AddAdditionalFile(path, text);
        return solution;
    }
}
