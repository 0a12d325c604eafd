using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>What one pass changes in a project's files that are not C#.</summary>
/// <param name="Files">The names of the files.</param>
/// <param name="Edits">All edits.</param>
/// <param name="MovedIds">The rules whose findings the edits repair.</param>
/// <param name="LeftIds">The rules whose warnings stay in these files, since only a person can decide.</param>
internal sealed record BulkEdits(ImmutableArray<string> Files, ImmutableArray<Edit> Edits, ImmutableSortedSet<string> MovedIds,
    ImmutableSortedSet<string> LeftIds)
{
    /// <summary>The edits of a project; found when first asked for.</summary>
    public static BulkEdits Of(MigrationProject project) => project.Once(nameof(BulkEdits), project, () => Find(project));

    private static BulkEdits Find(MigrationProject project)
    {
        var files = project.Texts.Values.OrderBy(static text => text.Path, StringComparer.Ordinal)
            .Select(static file => (File: file, Bulk: SettingsFindings.FindBulk(file).ToList())).Where(static pair => pair.Bulk.Count > 0).ToList();
        return new BulkEdits(
            files.Select(pair => project.Shorten(pair.File.Path)).ToImmutableArray(),
            files.SelectMany(static pair => pair.Bulk.SelectMany(finding => finding.EditsIn(pair.File))).ToImmutableArray(),
            Ids(files.SelectMany(static pair => pair.Bulk)),
            Ids(files.SelectMany(static pair => SettingsFindings.Of(pair.File))
                .Where(static finding => finding.Changes.IsEmpty && finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning)));
    }

    private static ImmutableSortedSet<string> Ids(IEnumerable<TextFinding> findings) =>
        findings.Select(static finding => finding.Descriptor.Id).ToImmutableSortedSet(StringComparer.Ordinal);
}
