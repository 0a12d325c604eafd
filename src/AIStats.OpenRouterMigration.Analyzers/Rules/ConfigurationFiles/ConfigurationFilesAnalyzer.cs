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
    /// <summary>Creates the analyzer.</summary>
    public ConfigurationFilesAnalyzer()
        : base(Descriptors.ConfigurationFiles, MarkerKinds.None)
    {
    }

    internal override bool MayFindInCode(MigrationProject project) => project.Texts.Count > 0;

    internal override void AnalyzeTree(SyntaxTreeAnalysisContext context, MigrationProject project)
    {
        if (context.Tree == project.FindFirstTree(context.CancellationToken))
            Analyze(new FileContext(context, project, CodeFile.Empty, Descriptor));
    }

    private protected override void Analyze(FileContext file)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var names = new List<string>();
        foreach (var text in file.Project.Texts.Values.OrderBy(static text => text.Path, StringComparer.Ordinal))
        {
            var count = edits.Count;
            foreach (var finding in SettingsFindings.FindBulk(text))
                edits.AddRange(finding.EditsIn(text));
            if (edits.Count > count)
                names.Add(file.Project.Shorten(text.Path));
        }

        if (names.Count > 0)
            file.Report(file.FirstToken, new EditAction(ActionKeys.Rewrite, $"Move {Join(names)} to AI Stats", edits.ToImmutable()), Join(names));
    }

    private static string Join(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[names.Count - 1];
}
