using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.ConfigurationFiles;

/// <summary>AIS9001: the companion in C# that carries the edits of the project's other files, since no host fixes a finding inside them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFilesAnalyzer : MigrationAnalyzer
{
    private const string Fix = "run 'dotnet format analyzers' or use this light bulb";
    private const int LongestNames = 70;
    private const string Unsearched = "set AIStatsMigrationIncludeRepositoryFiles to true to move them, or to false";

    /// <summary>Creates the analyzer.</summary>
    public ConfigurationFilesAnalyzer()
        : base(Descriptors.ConfigurationFiles, MarkerKinds.None)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => project.Texts.Count > 0 || project.Unsearched > 0;

    internal override SyntaxTree? FindHome(MigrationProject project, CancellationToken cancellationToken) =>
        ConfigurationHome.Of(project, cancellationToken).Tree;

    internal override void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        if (context.Tree == FindHome(project, context.CancellationToken))
            Analyze(new FileContext(context, project, CodeFile.Empty, Descriptor));
    }

    private protected override void Analyze(FileContext file)
    {
        var unsearched = file.Project.Unsearched;
        var bulk = SettingsFindings.InBulk(file.Project);
        if (bulk.Files.IsEmpty)
        {
            file.Report(file.FirstToken, unsearched == 1 ? "a file beside another program"
                : $"{unsearched.ToString(CultureInfo.InvariantCulture)} files beside other programs", Unsearched);
            return;
        }

        var (files, left) = (Join(bulk.Files), bulk.LeftIds.IsEmpty ? "" : "; not " + string.Join(", ", bulk.LeftIds));
        var title = $"Move {files} to AI Stats ({string.Join(", ", bulk.MovedIds)}{left})";
        file.Report(file.FirstToken, new EditAction(ActionKeys.Rewrite, title, bulk.Edits),
            bulk.Files.Sum(static name => name.Length + 2) > LongestNames ? MessageNames.Fit(bulk.Files, LongestNames) : files, Fix);
    }

    private static string Join(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
}
