using System.Collections.Concurrent;
using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Runs the rules over a unit. No compiler is asked: a file is parsed when a rule asks for its syntax, and of most none does.</summary>
internal static class UnitRules
{
    // What a rule may ask the compilation about: the names of the unit's own types.
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    private static readonly CSharpParseOptions Parsing =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithFeatures([new("FileBasedProgram", "true")]);

    /// <summary>All diagnostics that the options and suppressions of the unit leave.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="settings">Its files that are not C#.</param>
    /// <param name="config">Its options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<Diagnostic> Run(
        Unit unit, IReadOnlyList<RepositoryFile> settings, ConfigOptions config, CancellationToken cancellationToken)
    {
        var trees = unit.Code.Where(static file => file.Text is not null).Select(static file => new LazyTree(file.Text!, Parsing, file.FullPath)).ToList();
        var texts = settings.Where(static file => file.Text is not null).Select(static file => (AdditionalText)new FileAsText(file)).ToImmutableArray();
        var compilation = CSharpCompilation.Create(unit.Name, trees, References);
        var project = new MigrationProject(compilation, new AnalyzerOptions(texts, config), ReadersOfOneRun());
        project.Read(cancellationToken);

        var diagnostics = new ConcurrentBag<Diagnostic>();
        var first = project.FindFirstTree(cancellationToken);
        Parallel.ForEach(trees, new ParallelOptions { CancellationToken = cancellationToken }, tree =>
        {
            // What is about the whole project stands in its first file, marker or none.
            if ((tree != first && !HasMarker(project, tree)) || project.IsGenerated(tree))
                return;
            foreach (var rule in ShippedRules.Analyzers)
                rule.Look(tree, project, diagnostics.Add, cancellationToken);
        });
        foreach (var file in project.Texts.Values)
        {
            foreach (var finding in file.Findings)
                diagnostics.Add(finding.ToDiagnostic(file));
        }

        if (project.Models.Error is { } error)
            diagnostics.Add(Diagnostic.Create(Descriptors.ModelList, error.Location, error.Reason));
        return Suppressions.Apply(diagnostics, trees, config, cancellationToken);
    }

    /// <summary>The edits that the bulk fix of a diagnostic makes.</summary>
    public static IEnumerable<Edit> BulkEdits(Diagnostic diagnostic)
    {
        if (!diagnostic.Location.IsInSource)
        {
            // A finding in a settings file carries what the pass over these files writes; its companion in C# is for hosts that fix C# only.
            return diagnostic.DefaultSeverity >= DiagnosticSeverity.Warning ? DiagnosticEdits.ReadEdits(diagnostic, ActionKeys.Rewrite) : [];
        }

        return ShippedRules.BulkIds.Contains(diagnostic.Id) && DiagnosticEdits.Keys(diagnostic).FirstOrDefault() is { } key and not ActionKeys.RemoveDouble
            ? DiagnosticEdits.ReadEdits(diagnostic, key)
            : [];
    }

    /// <summary>What an editor offers first for a diagnostic.</summary>
    public static string? Offered(Diagnostic diagnostic) =>
        DiagnosticEdits.Read(diagnostic).Select(static action => action.Title).FirstOrDefault(static title => title.Length > 0);

    private static FileReaders ReadersOfOneRun()
    {
        var caches = new ConcurrentDictionary<SyntaxTree, TreeCache>();
        return FileReaders.Uncached with { OfTree = tree => caches.GetOrAdd(tree, static tree => new TreeCache(tree)) };
    }

    private static bool HasMarker(MigrationProject project, SyntaxTree tree) =>
        project.SignalsOf(tree).Kinds != MarkerKinds.None || (project.MayHaveSignal && project.CommonWordsOf(tree).Kinds != MarkerKinds.None);

    private sealed class FileAsText(RepositoryFile file) : AdditionalText
    {
        public override string Path => file.FullPath;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => file.Text;
    }
}
