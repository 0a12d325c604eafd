using System.Collections.Immutable;
using System.Globalization;
using AIStats.OpenRouterMigration.Tool.Files;
using AIStats.OpenRouterMigration.Tool.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>Turns the diagnostics of a unit into findings.</summary>
internal static class FindingMaker
{
    /// <summary>Makes one.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="unit">The unit that it was found in.</param>
    /// <param name="files">The files of the unit, by their full paths.</param>
    /// <param name="isAskedFor">Whether the user named the rule: then a pass repairs what is information, too.</param>
    public static Finding Create(Diagnostic diagnostic, Unit unit, IReadOnlyDictionary<string, RepositoryFile> files, bool isAskedFor)
    {
        var edits = diagnostic.Severity >= DiagnosticSeverity.Warning || isAskedFor
            ? UnitRules.BulkEdits(diagnostic)
                .Select(edit => new FileEdit(files[PathOf(edit.Location)], new TextChange(edit.Location.SourceSpan, edit.NewText))).Distinct()
                    .ToImmutableArray()
            : [];
        var file = files[PathOf(diagnostic.Location)];
        return new Finding(
            diagnostic.Descriptor, diagnostic.Severity, file, diagnostic.Location.SourceSpan, diagnostic.GetMessage(CultureInfo.InvariantCulture),
            ProjectOf(unit, file), edits, edits.IsEmpty ? UnitRules.Offered(diagnostic) : null);
    }

    /// <summary>Makes one of a file that belongs to no unit.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="file">The file.</param>
    public static Finding Create(Diagnostic diagnostic, RepositoryFile file) => new(diagnostic.Descriptor, diagnostic.Severity, file,
        diagnostic.Location.SourceSpan, diagnostic.GetMessage(CultureInfo.InvariantCulture), Repository, [], Offered: null);

    private const string Repository = "repository";

    private static string PathOf(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path;

    /// <summary>The nearest project above a file; the repository's own files belong to none.</summary>
    private static string ProjectOf(Unit unit, RepositoryFile file) =>
        unit.Projects.Where(project => RepositoryFile.FolderOf(project) is var folder && (folder == file.Folder || ProjectFile.IsBelow(file.Path, folder)))
            .MaxBy(static project => RepositoryFile.FolderOf(project).Length) is { } nearest
            ? Path.GetFileNameWithoutExtension(nearest)
            : file.IsCSharp ? unit.Name : Repository;
}
