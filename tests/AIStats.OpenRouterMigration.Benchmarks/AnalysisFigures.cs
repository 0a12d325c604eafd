using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>What an analysis costs: without findings, as a project grows, against the usual way, and per finding.</summary>
internal static class AnalysisFigures
{
    /// <summary>All rules in units of an analyzer that does nothing, on code without a finding.</summary>
    public static Figure NoFindings(int files, int pairs, TextWriter details)
    {
        EnsureValidCode();
        var sources = GeneratedSources.Create(files, Findings.None);
        var runs = PairedRuns.Run(pairs, () => AnalysisRun.Measure(sources, AnalyzerSets.AllRules, out _),
            () => AnalysisRun.Measure(sources, AnalyzerSets.Empty, out _));
        details.WriteFigures($"{files} files, {Characters(
            sources):F1} M characters, {AnalyzerSets.AllRules().Length} rules: {runs.Measured:F1} ms, empty analyzer {runs.Yardstick:F1} ms");
        return new Figure("a. all rules in units of an empty syntax-tree analyzer, nothing found", runs.Ratio, 2.0);
    }

    /// <summary>All rules in units of an analyzer that does nothing, where one file in a hundred is about the gateway and all the others are not.</summary>
    public static Figure FewFindings(int files, int pairs, TextWriter details)
    {
        var sources = GeneratedSources.Create(files, Findings.Few);
        var found = 0;
        var runs = PairedRuns.Run(pairs, () => AnalysisRun.Measure(sources, AnalyzerSets.AllRules, out found),
            () => AnalysisRun.Measure(sources, AnalyzerSets.Empty, out _));
        details.WriteFigures($"{files} files, {Characters(
            sources):F1} M characters, {found} findings: {runs.Measured:F1} ms, empty analyzer {runs.Yardstick:F1} ms");
        return new Figure("f. all rules in units of an empty syntax-tree analyzer, findings in one file of a hundred", runs.Ratio, 3.0);
    }

    /// <summary>
    /// How much more ten times the files take, each side in units of an empty analyzer: the host's own work grows faster than the files,
    /// by what its memory costs, so 1 is linear.
    /// </summary>
    public static Figure Growth(int files, int pairs, TextWriter details)
    {
        var sources = GeneratedSources.Create(10 * files, Findings.None, GeneratedSources.NoMembers);
        var part = sources[..files];
        var (large, small) = (InUnitsOfEmpty(sources), InUnitsOfEmpty(part));
        details.WriteFigures(
            $"{10 * files} files, {Characters(sources):F1} M characters: {large.Measured:F1} ms, empty analyzer {large.Yardstick:F1} ms; ",
            $"{files} files: {small.Measured:F1} ms, empty analyzer {small.Yardstick:F1} ms");
        return new Figure($"a. time for {10 * files} files in units of ten times that for {files}, both in units of an empty analyzer",
            large.Ratio / small.Ratio, 1.2);

        PairedRuns InUnitsOfEmpty(string[] measured) =>
            PairedRuns.Run(pairs, () => AnalysisRun.Measure(measured, AnalyzerSets.AllRules, out _),
                () => AnalysisRun.Measure(measured, AnalyzerSets.Empty, out _));
    }

    /// <summary>The usual way to write such rules, one call a literal, in units of all rules.</summary>
    public static IEnumerable<Figure> AgainstLiteralNodes(int files, int pairs, TextWriter details)
    {
        var sources = GeneratedSources.Create(files, Findings.None);
        var runs = PairedRuns.Run(pairs, () => AnalysisRun.Measure(sources, AnalyzerSets.StringLiteralNodes, out _),
            () => AnalysisRun.Measure(sources, AnalyzerSets.AllRules, out _));
        details.WriteFigures($"{files} files: string literal nodes {runs.Measured:F1} ms, all rules {runs.Yardstick:F1} ms");
        yield return new Figure("b. an analyzer on string-literal nodes in units of all rules", runs.Ratio, 50, IsMinimum: true);
    }

    /// <summary>The microseconds that a finding costs, without and with what the host takes to file it.</summary>
    public static IEnumerable<Figure> PerFinding(int files, int pairs, TextWriter details)
    {
        var sources = GeneratedSources.Create(files, Findings.Many);
        var found = AnalysisRun.Analyze(AnalysisRun.Prepare(sources), AnalyzerSets.AllRules());
        var runs = PairedRuns.Run(pairs, () => AnalysisRun.Measure(sources, AnalyzerSets.AllRules, out _),
            () => AnalysisRun.Measure(sources, () => AnalyzerSets.Reporting(found), out _));
        details.WriteFigures(
            $"{found.Length} findings in {files} files: {runs.Measured:F1} ms; reporting them without looking for them {runs.Yardstick:F1} ms");
        yield return new Figure("c. microseconds a finding, the host's work included", runs.Measured * 1000 / found.Length, 110);
        yield return new Figure("c. microseconds a finding, the host's work left out", Math.Max(0, runs.Measured - runs.Yardstick) * 1000 / found.Length, 100);
        yield return new Figure("c. findings that a semantic model was asked for, in percent", MentionsSemanticModel() ? 100 : 0, 5);
    }

    /// <summary>Whether the assembly of the rules names the type at all: without it no rule can ask one.</summary>
    private static bool MentionsSemanticModel()
    {
        using var file = new PEReader(File.OpenRead(typeof(RuleIds).Assembly.Location));
        var metadata = file.GetMetadataReader();
        return metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type => metadata.StringComparer.Equals(type.Name, nameof(SemanticModel)));
    }

    /// <summary>Invalid code would be measured too, and mean nothing.</summary>
    private static void EnsureValidCode()
    {
        var error = AnalysisRun.Prepare(GeneratedSources.Create(files: 20, Findings.Many)).GetDiagnostics()
            .FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            throw new InvalidOperationException($"The generated code does not compile: {error}");
    }

    private static double Characters(string[] sources) => sources.Sum(static text => text.Length) / 1e6;
}
