using System.Globalization;
using System.Text.RegularExpressions;

namespace AIStats.OpenRouterMigration.PackageTests.Cli;

/// <summary>The end of one dotnet command, with everything that it printed.</summary>
public sealed partial record DotnetResult(string Command, string Folder, int ExitCode, TimeSpan Duration, string Output)
{
    /// <summary>The diagnostics of the package in the output of a build, each once, however many frameworks it was built for.</summary>
    public IReadOnlyList<ReportedDiagnostic> MigrationDiagnostics() =>
        ReportedDiagnostic.Sort(DiagnosticLine().Matches(Output)
            .Select(match => new ReportedDiagnostic(
                Path.GetRelativePath(Folder, match.Groups["file"].Value).Replace('\\', '/'),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["id"].Value))
            .Distinct());

    public DotnetResult EnsureSuccess()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <summary>For failure messages: all that one needs to understand it without running it again.</summary>
    public override string ToString() =>
        $"""
        {Command}
        in {Folder}
        ended with {ExitCode} after {Duration.TotalSeconds:F1} s and printed:
        {Output}
        """;

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<line>\d+),\d+\): (?:warning|error) (?<id>AIS\d{4}): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000)]
    private static partial Regex DiagnosticLine();
}

/// <summary>A diagnostic in a build's output: the file relative to the folder of the build, the line from 1 on.</summary>
public sealed record ReportedDiagnostic(string File, int Line, string Id)
{
    public static IReadOnlyList<ReportedDiagnostic> Sort(IEnumerable<ReportedDiagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
}
