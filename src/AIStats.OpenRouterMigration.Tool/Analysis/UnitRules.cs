using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Runs the rules over a unit.</summary>
internal static class UnitRules
{
    // SuppressMessage counts where the attribute is the framework's own.
    private static readonly MetadataReference[] References = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    /// <summary>All diagnostics that the options and suppressions of the unit leave.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="settings">Its files that are not C#.</param>
    /// <param name="config">Its options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Unit unit, IReadOnlyList<RepositoryFile> settings, ConfigOptions config, CancellationToken cancellationToken)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithFeatures([new("FileBasedProgram", "true")]);
        var trees = unit.Code.Where(static file => file.Text is not null).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(file => CSharpSyntaxTree.ParseText(file.Text!, parse, file.FullPath, cancellationToken)).ToList();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(config.Severities);
        var compilation = CSharpCompilation.Create(unit.Name, trees, References, options);
        var texts = settings.Where(static file => file.Text is not null).Select(static file => (AdditionalText)new FileAsText(file)).ToImmutableArray();
        Exception? thrown = null;
        var analysis = compilation.WithAnalyzers(ShippedRules.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(texts, config), (exception, _, _) => thrown = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return thrown is null ? diagnostics : throw new InvalidOperationException($"A rule fails in {unit.Name}.", thrown);
    }

    /// <summary>The edits that the bulk fix of a diagnostic makes.</summary>
    public static IEnumerable<Edit> BulkEdits(Diagnostic diagnostic)
    {
        if (!diagnostic.Location.IsInSource)
            // A finding in a settings file carries what the pass over these files writes; its companion in C# is for hosts that fix C# only.
            return diagnostic.DefaultSeverity >= DiagnosticSeverity.Warning ? DiagnosticEdits.ReadEdits(diagnostic, ActionKeys.Rewrite) : [];
        return ShippedRules.BulkIds.Contains(diagnostic.Id) && DiagnosticEdits.Keys(diagnostic).FirstOrDefault() is { } key and not ActionKeys.RemoveDouble
            ? DiagnosticEdits.ReadEdits(diagnostic, key)
            : [];
    }

    /// <summary>What an editor offers first for a diagnostic.</summary>
    public static string? Offered(Diagnostic diagnostic) => DiagnosticEdits.Read(diagnostic).Select(static action => action.Title).FirstOrDefault(static title => title.Length > 0);

    private sealed class FileAsText(RepositoryFile file) : AdditionalText
    {
        public override string Path => file.FullPath;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => file.Text;
    }
}
