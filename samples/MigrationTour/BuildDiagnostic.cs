using System.Globalization;
using System.Text.RegularExpressions;

namespace MigrationTour;

/// <summary>One AIS diagnostic as the build prints it.</summary>
internal sealed partial record BuildDiagnostic(string Path, int Line, int Column, string Severity, string Id, string Message)
{
    public static IReadOnlyList<BuildDiagnostic> Parse(string output, string folder) =>
        // The build repeats its warnings in the summary.
        [.. OutputLine().Matches(output)
            .Select(match => new BuildDiagnostic(
                Shorten(match.Groups["path"].Value, folder),
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                match.Groups["message"].Value))
            .Distinct()
            .OrderBy(d => d.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Line)
            .ThenBy(d => d.Column)];

    public override string ToString() => $"{Path}:{Line}  {Id}: {Message}";

    private static string Shorten(string path, string folder)
    {
        var relative = System.IO.Path.GetRelativePath(folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? System.IO.Path.GetFileName(path) : relative;
    }

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // path(line,column): warning AIS1001: message (help link) [project]; diagnostics without a location have no place.
    [GeneratedRegex(
        @"^\s*(?<path>[^\r\n]+?)(\((?<line>\d+),(?<column>\d+)\))?\s*: (?<severity>warning|error) "
        + @"(?<id>AIS\d{4}): (?<message>[^\r\n]*?)( \(https?://[^\s)]+\))? \[[^\r\n]+\]\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex OutputLine();
}
