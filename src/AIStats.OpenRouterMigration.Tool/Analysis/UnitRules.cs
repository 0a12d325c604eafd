using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Rules;
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
    /// <summary>All diagnostics that the options and suppressions of the unit leave.</summary>
    /// <param name="code">Its C# files.</param>
    /// <param name="settings">Its files that are not C#.</param>
    /// <param name="projects">The project files of the repository, which say whose a folder is.</param>
    /// <param name="config">Its options.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ImmutableArray<Diagnostic> Run(
        TreeCache[] code, IReadOnlyList<RepositoryFile> settings, IReadOnlyList<RepositoryFile> projects, ConfigOptions config,
        CancellationToken cancellationToken)
    {
        var trees = Array.ConvertAll(code, static file => file.Tree);
        var texts = settings.Where(static file => file.Text is not null).Select(static file => (AdditionalText)new FileAsText(file))
            .Concat(projects.Except(settings).Select(static file => new NameOfFile(file.FullPath))).ToImmutableArray();
        var project = new MigrationProject(trees, new AnalyzerOptions(texts, config), FileReaders.OfOneRun(code));
        var diagnostics = RuleRun.Of(project, ShippedRules.Analyzers, cancellationToken);
        return Suppressions.Apply(diagnostics, code, config, cancellationToken);
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

    private sealed class FileAsText(RepositoryFile file) : AdditionalText
    {
        public override string Path => file.FullPath;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => file.Text;
    }
}
