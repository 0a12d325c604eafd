using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.ConfigurationFiles;

/// <summary>AIS9001: the companion in C# that carries the edits of the project's other files, since no host fixes a finding inside them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFilesAnalyzer : MigrationAnalyzer
{
    private static readonly string[] ConfigurationBuilders = { "CreateBuilder(", "CreateApplicationBuilder(", "CreateDefaultBuilder(", "ConfigurationBuilder(", "AddJsonFile(", "Env.Load(" };
    private static readonly string[] ConfigurationReaders = { "GetSection(", "IConfiguration " };

    /// <summary>Creates the analyzer.</summary>
    public ConfigurationFilesAnalyzer()
        : base(Descriptors.ConfigurationFiles, MarkerKinds.None)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => project.Texts.Count > 0;

    internal override void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        var home = project.Once(Descriptor.Id, project, () => FindHome(project, context.CancellationToken));
        if (context.Tree == home.Tree)
            Analyze(new FileContext(context, project, CodeFile.Empty, Descriptor));
    }

    private protected override void Analyze(FileContext file)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var names = new List<string>();
        var moved = new SortedSet<string>(StringComparer.Ordinal);
        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in file.Project.Texts.Values.OrderBy(static text => text.Path, StringComparer.Ordinal))
        {
            var bulk = SettingsFindings.FindBulk(text).ToList();
            if (bulk.Count == 0)
                continue;
            names.Add(file.Project.Shorten(text.Path));
            edits.AddRange(bulk.SelectMany(finding => finding.EditsIn(text)));
            moved.UnionWith(bulk.Select(static finding => finding.Descriptor.Id));
            left.UnionWith(SettingsFindings.Of(text).Where(static finding => finding.Changes.IsEmpty && finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(static finding => finding.Descriptor.Id));
        }

        if (names.Count == 0)
            return;
        var title = $"Move {Join(names)} to AI Stats ({string.Join(", ", moved)}{(left.Count > 0 ? "; not " + string.Join(", ", left) : "")})";
        file.Report(file.FirstToken, new EditAction(ActionKeys.Rewrite, title, edits.ToImmutable()), Join(names));
    }

    /// <summary>The file in which people look for settings: one that puts the configuration together, else one that reads it, else the first one of the project.</summary>
    private static Home FindHome(MigrationProject project, CancellationToken cancellationToken)
    {
        if (!project.Texts.Values.Any(static text => SettingsFindings.FindBulk(text).Any()))
            return new Home(Tree: null);
        foreach (var words in new[] { ConfigurationBuilders, ConfigurationReaders })
        {
            if (project.FindFirstOf(project.Trees.Where(tree => words.Any(word => project.Holds(tree, word))), cancellationToken) is { } tree)
                return new Home(tree);
        }

        return new Home(project.FindFirstTree(cancellationToken));
    }

    private static string Join(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];

    /// <summary>Where the finding stands; null where there is none.</summary>
    private sealed record Home(SyntaxTree? Tree);
}
