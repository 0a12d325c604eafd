using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AIStats.OpenRouterMigration.Settings;

/// <summary>All findings of all rules in an additional file. Ids and messages are those of C#; only the context tests differ.</summary>
internal static class SettingsFindings
{
    /// <summary>The findings, each piece of text owned by one rule; found once.</summary>
    public static ImmutableArray<TextFinding> Of(SettingsFile file) =>
        file.Once(nameof(SettingsFindings), () => WithoutLostEdits(file, Find(file)).ToImmutableArray());

    /// <summary>The edits of all files of a project that belong to a rule.</summary>
    public static ImmutableArray<Edit> EditsOf(MigrationProject project, string id) => project.Texts.Values
        .SelectMany(file => Of(file).Where(finding => finding.Descriptor.Id == id).SelectMany(finding => finding.EditsIn(file))).ToImmutableArray();

    /// <summary>In a part of the file that a program writes again, an edit would be lost: the finding stays.</summary>
    private static IEnumerable<TextFinding> WithoutLostEdits(SettingsFile file, IEnumerable<TextFinding> findings)
    {
        var parts = new Lazy<ImmutableArray<TextSpan>>(() => GeneratedText.Find(file.Text));
        return findings.Select(finding => finding.Changes.IsEmpty || !parts.Value.Any(part => part.Contains(finding.Span))
            ? finding
            : finding with { Changes = ImmutableArray<TextChange>.Empty });
    }

    private static IEnumerable<TextFinding> Find(SettingsFile file)
    {
        if (file.Signals.Skipped is { } reason)
            yield return TextFinding.Report(Descriptors.SkippedFile, default, reason);
        if (file.IsProse)
        {
            foreach (var finding in FileMentions.Find(file))
                yield return finding;
            yield break;
        }

        foreach (var site in file.Signals.Sites)
        {
            var findings = site.IsComment
                ? MentionFindings.Find(file, site)
                : EndpointFindings.Find(file, site).Concat(CredentialFindings.Find(file, site)).Concat(HeaderFindings.Find(file, site))
                .Concat(LibraryFindings.Find(site)).Concat(PathsOfOneSetting.Find(file, site))
                .Concat(PathFindings.Find(file, site));
            foreach (var finding in findings)
                yield return finding;
        }

        foreach (var finding in StoreEntries.Find(file).Concat(SettingSections.FindKeys(file)).Concat(ModelFindings.Find(file)))
            yield return finding;
    }

    /// <summary>What one pass over the settings files of a project repairs: warnings with a certain edit; found once.</summary>
    public static BulkEdits InBulk(MigrationProject project) => project.Once(nameof(BulkEdits), project, () => FindBulk(project));

    private static BulkEdits FindBulk(MigrationProject project)
    {
        var files = project.Texts.Values.Where(static text => !text.IsReportedElsewhere).OrderBy(static text => text.Path, StringComparer.Ordinal)
            .Select(static file => (File: file, Warnings: Of(file)
            .Where(static finding => (finding.Severity ?? finding.Descriptor.DefaultSeverity) == DiagnosticSeverity.Warning)
                .ToLookup(static finding => !finding.Changes.IsEmpty)))
            .Where(static pair => pair.Warnings[true].Any()).ToList();
        return new BulkEdits(
            files.Select(pair => project.Shorten(pair.File.Path)).ToImmutableArray(),
            files.SelectMany(static pair => pair.Warnings[true].SelectMany(finding => finding.EditsIn(pair.File))).ToImmutableArray(),
            Ids(files.SelectMany(static pair => pair.Warnings[true])),
            Ids(files.SelectMany(static pair => pair.Warnings[false])));
    }

    private static ImmutableSortedSet<string> Ids(IEnumerable<TextFinding> findings) =>
        findings.Select(static finding => finding.Descriptor.Id).ToImmutableSortedSet(StringComparer.Ordinal);
}
