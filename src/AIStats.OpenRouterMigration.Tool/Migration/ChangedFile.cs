using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Migration;

/// <summary>A file as one pass leaves it.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="NewText">Its new text.</param>
internal sealed record ChangedFile(RepositoryFile File, SourceText NewText)
{
    /// <summary>The files that the findings change, in the order of their paths.</summary>
    public static ImmutableArray<ChangedFile> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.SelectMany(static finding => finding.Edits).GroupBy(static edit => edit.File)
            .OrderBy(static group => group.Key.Path, StringComparer.Ordinal)
            .Select(static group => new ChangedFile(group.Key, TextEdits.Apply(group.Key.Text!, group.Select(static edit => edit.Change).Distinct())))
            .Where(static changed => !changed.NewText.ContentEquals(changed.File.Text!)),
    ];
}
