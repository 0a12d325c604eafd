using System.Collections.Immutable;
using System.Text;
using AIStats.OpenRouterMigration.Tests.DotnetFormat;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tests.CaseFiles;

/// <summary>Writes the fixed files of a case as they come out, with remarks; and those of the files before the pass, if none names an id yet.</summary>
internal static class CaseUpdate
{
    public static void Write(CaseFolder folder, FormatResult result, ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var isDraft = folder.Before.All(file => file.Expected.IsEmpty);
        foreach (var file in folder.Before)
        {
            var path = Path.Combine(folder.Folder, file.Path);
            if (isDraft)
                Save(path, WithRemarks(folder, file, file.Text, before, Known(folder, file)), file.HasBom);

            var fixedPath = Path.Combine(folder.Folder, CaseFolder.FixedPath(file.Path));
            var text = result.Files[CaseFolder.Root + file.Path];
            var left = WithRemarks(folder, file, text.Text, after, Known(folder, file));
            if (text.Text == file.Text && left == WithRemarks(folder, file, file.Text, before, Known(folder, file)))
                File.Delete(fixedPath);
            else
                Save(fixedPath, left, text.HasBom);
        }
    }

    /// <summary>Lines that somebody wrote a remark in or about, and the ids that are expected there; the remark is empty if it stands above.</summary>
    private static (int Line, string Ids, string Remark)[] Known(CaseFolder folder, CaseFile file) =>
    [
        .. new[] { folder.Changed.GetValueOrDefault(file.Path), file }.OfType<CaseFile>().SelectMany(known =>
        {
            var expected = known.Expected.ToLookup(expectation => expectation.Line, expectation => expectation.Id);
            return known.Remarks.Keys.Union(expected.Select(line => line.Key))
                .Select(line => (line, Ids(expected[line]), known.Remarks.GetValueOrDefault(line, "")));
        }),
    ];

    private static string WithRemarks(
        CaseFolder folder, CaseFile file, string text, ImmutableArray<Diagnostic> diagnostics, (int Line, string Ids, string Remark)[] known)
    {
        var lines = text.Split('\n');
        var found = CaseReport.Named(folder, diagnostics)
            .Where(diagnostic => CaseReport.PathOf(diagnostic) == CaseFolder.Root + file.Path)
            .ToLookup(CaseReport.LineOf, diagnostic => diagnostic.Id);
        for (var number = 0; number < lines.Length; number++)
        {
            var ids = Ids(found[number]);
            var remark = known.FirstOrDefault(one => one.Line == number && one.Ids == ids).Remark ?? (ids.Length == 0 ? "" : Comment(file.Path, ids));
            if (remark.Length == 0)
                continue;

            var end = lines[number].EndsWith('\r') ? "\r" : "";
            var code = lines[number][..^end.Length];
            lines[number] = (code.Length == 0 ? remark : $"{code} {remark}") + end;
        }

        return string.Join('\n', lines);
    }

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids.Order(StringComparer.Ordinal));

    private static string Comment(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".cs" or ".json" or ".http" or ".tf" or ".bicep" => "// " + text,
        ".csproj" or ".props" or ".targets" or ".xml" or ".config" or ".runsettings" or ".resx" or ".md" => $"<!-- {text} -->",
        _ => "# " + text,
    };

    private static void Save(string path, string text, bool hasBom) => File.WriteAllText(path, text, new UTF8Encoding(hasBom));
}
