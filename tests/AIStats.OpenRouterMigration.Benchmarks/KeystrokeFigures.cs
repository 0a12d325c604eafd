using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Benchmarks;

/// <summary>
/// What the rules take between two keystrokes in an editor: a new text of one long file, in a project whose other files were analyzed
/// before. Time inside the rules' own calls; what the host takes for the same findings, which it counts there too, is left out.
/// </summary>
internal static class KeystrokeFigures
{
    private const int MembersOfLongFile = 66;

    /// <summary>Keystrokes before those that count, for each of them: what the runtime brings compiled it compiles for good only after some calls.</summary>
    private const int Untimed = 4;

    public static IEnumerable<Figure> Measure(int files, int keystrokes, TextWriter details)
    {
        yield return new Figure("e. milliseconds of the rules' own time a keystroke, in a file without a finding",
            Measure(Findings.None, files, keystrokes, details).Own, 1);
        // The host files each finding again, whoever reports it: that is what an editor pays anyway.
        var (own, host) = Measure(Findings.Many, files, keystrokes, details);
        yield return new Figure("e. the rules' own time a keystroke, in a file with findings and a base URL, in units of the host's for the same findings",
            own / host, 1);
        // The rules then follow the settings into the code, in whatever way it reads them.
        yield return new Figure("e. milliseconds of the rules' own time a keystroke, in the same project with two base URLs in its settings",
            Measure(Findings.None, files, keystrokes, details, new Settings()).Own, 4);
    }

    private static (double Own, double Host) Measure(Findings inFile, int files, int keystrokes, TextWriter details, params AdditionalText[] texts)
    {
        var text = GeneratedSources.Create(1, inFile, MembersOfLongFile)[0];
        Compilation compilation = AnalysisRun.Prepare([text, .. GeneratedSources.Create(files - 1, Findings.Few)]);
        var (rules, options) = (AnalyzerSets.AllRules(), new AnalyzerOptions([.. texts]));
        AnalysisRun.Analyze(compilation, rules);
        var found = AnalyzeFile(compilation, compilation.SyntaxTrees.First(), rules, options, out _);
        var reporting = AnalyzerSets.Reporting(found);

        var (all, host) = (new double[keystrokes], new double[keystrokes]);
        for (var i = -Untimed * keystrokes; i < keystrokes; i++)
        {
            // A keystroke each: the second to look at a tree finds its nodes made.
            AnalyzeFile(compilation = Type(compilation, i), compilation.SyntaxTrees.First(), rules, options, out var ofAll);
            AnalyzeFile(compilation = Type(compilation, i), compilation.SyntaxTrees.First(), reporting, options, out var ofHost);
            if (i >= 0)
                (all[i], host[i]) = (ofAll, ofHost);
        }

        details.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"       a file of {text.Count(
                static c => c == '\n')} lines and {found.Length} findings among {files} files, {keystrokes} keystrokes: {PairedRuns.Median(
                    all):F2} ms, reporting the same findings without looking for them {PairedRuns.Median(host):F2} ms"));
        return (Math.Max(0, PairedRuns.Median(all) - PairedRuns.Median(host)), PairedRuns.Median(host));
    }

    private static Compilation Type(Compilation compilation, int keystroke)
    {
        var tree = compilation.SyntaxTrees.First();
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().Replace(tree.Length, 0, keystroke % 20 == 0 ? "\n// x" : "x")));
    }

    private static ImmutableArray<Diagnostic> AnalyzeFile(Compilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options, out double milliseconds)
    {
        var result = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, onAnalyzerException: null,
            concurrentAnalysis: false, logAnalyzerExecutionTime: true)).GetAnalysisResultAsync(tree, CancellationToken.None).GetAwaiter().GetResult();
        milliseconds = result.AnalyzerTelemetryInfo.Values.Sum(static analyzer => analyzer.ExecutionTime.TotalMilliseconds);
        return result.GetAllDiagnostics();
    }

    private sealed class Settings : AdditionalText
    {
        private static readonly SourceText Text = SourceText.From("""
            {
              "Chat": { "BaseUrl": "https://openrouter.ai/api/v1", "ApiKey": "" },
              "Report": { "Url": "https://openrouter.ai/api/v1" }
            }
            """);

        public override string Path => "/src/appsettings.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => Text;
    }
}
