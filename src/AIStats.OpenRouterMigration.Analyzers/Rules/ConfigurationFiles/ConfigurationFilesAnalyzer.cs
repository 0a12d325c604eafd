using System.Collections.Immutable;
using System.Globalization;
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
    private const string Fix = "run 'dotnet format analyzers' or take the light bulb here";
    private const string Unsearched = "AIStatsMigrationIncludeRepositoryFiles = true in one project moves them with the code, and false leaves them alone";
    private static readonly string[] ConfigurationBuilders =
        { "CreateBuilder(", "CreateApplicationBuilder(", "CreateDefaultBuilder(", "ConfigurationBuilder(", "AddJsonFile(", "Env.Load(" };
    private static readonly string[] ConfigurationReaders = { "GetSection(", "IConfiguration " };

    /// <summary>Creates the analyzer.</summary>
    public ConfigurationFilesAnalyzer()
        : base(Descriptors.ConfigurationFiles, MarkerKinds.None)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => project.Texts.Count > 0 || project.Unsearched > 0;

    /// <summary>
    /// The file in which people look for settings: one that puts the configuration together, else one that reads it, else the first one of
    /// the project.
    /// </summary>
    internal override SyntaxTree? FindHome(MigrationProject project, CancellationToken cancellationToken) =>
        project.Once(Descriptor.Id, project, () => Search(project, cancellationToken)).Tree;

    internal override void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        if (context.Tree == FindHome(project, context.CancellationToken))
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
            left.UnionWith(SettingsFindings.Of(text)
                .Where(static finding => finding.Changes.IsEmpty && finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning)
                .Select(static finding => finding.Descriptor.Id));
        }

        if (names.Count == 0)
        {
            var count = file.Project.Unsearched;
            file.Report(file.FirstToken, count == 1 ? "a file beside another program of the repository"
                : $"{count.ToString(CultureInfo.InvariantCulture)} files beside other programs of the repository", Unsearched);
            return;
        }

        var title = $"Move {Join(names)} to AI Stats ({string.Join(", ", moved)}{(left.Count > 0 ? "; not " + string.Join(", ", left) : "")})";
        file.Report(file.FirstToken, new EditAction(ActionKeys.Rewrite, title, edits.ToImmutable()), Join(names),
            Fix + (file.Project.Unsearched > 0 ? "; files beside other programs name the variable too: " + Unsearched : ""));
    }

    private static Home Search(MigrationProject project, CancellationToken cancellationToken)
    {
        if (project.Unsearched == 0 && !project.Texts.Values.Any(static text => SettingsFindings.FindBulk(text).Any()))
            return new Home(Tree: null);
        foreach (var words in new[] { ConfigurationBuilders, ConfigurationReaders })
        {
            if (project.FindFirstOf(words.SelectMany(word => project.Naming(word)).Distinct(), cancellationToken) is { } tree)
                return new Home(tree);
        }

        return new Home(project.FindFirstTree(cancellationToken));
    }

    private static string Join(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];

    /// <summary>Where the finding stands; null where there is none.</summary>
    private sealed record Home(SyntaxTree? Tree);
}
