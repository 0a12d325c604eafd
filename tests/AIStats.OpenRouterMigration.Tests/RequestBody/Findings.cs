using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Tests.RequestBody;

/// <summary>What one rule finds in one file, for tests that run over all rows of a table.</summary>
internal static class Findings
{
    public static Task<ImmutableArray<Diagnostic>> OfAsync(string source, DiagnosticAnalyzer rule) =>
        CSharpCompilation.Create("Rows", [CSharpSyntaxTree.ParseText(source, path: "/src/Rows.cs")])
        .WithAnalyzers([rule], new AnalyzerOptions([]))
        .GetAnalyzerDiagnosticsAsync();
}
