using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.PackageTests.Cli;

namespace AIStats.OpenRouterMigration.PackageTests.Scenarios;

/// <summary>
/// The way of a user: build and see the warnings, one `dotnet format analyzers`, build again and see none. Every byte of every file is
/// compared, and a second run of the command must have nothing left to do.
/// </summary>
internal static partial class MigrationScenario
{
    /// <param name="project">A project or solution that has the package installed.</param>
    /// <param name="sources">Its files.</param>
    /// <param name="warnings">The diagnostics that the first build must print: all of them, and no other of the package.</param>
    /// <param name="left">The diagnostics that the build after the command must still print, since a person has to act.</param>
    public static async Task RunAsync(
        TestProject project, IReadOnlyList<SourceFile> sources, IEnumerable<ReportedDiagnostic> warnings, params IEnumerable<ReportedDiagnostic> left)
    {
        project.WithSources(sources);
        var expected = project.ReadFiles();
        foreach (var source in sources)
            expected[source.Path] = source.BytesAfter;

        var before = (await project.BuildAsync()).EnsureSuccess();
        AssertDiagnostics(ReportedDiagnostic.Sort(warnings), before);

        var format = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        AssertFiles(expected, project.ReadFiles(), format);

        var after = (await project.BuildAsync()).EnsureSuccess();
        AssertDiagnostics(ReportedDiagnostic.Sort(left), after);

        var again = (await project.FormatAnalyzersAsync()).EnsureSuccess();
        AssertFiles(expected, project.ReadFiles(), again);
    }

    public static void AssertDiagnostics(IEnumerable<ReportedDiagnostic> expected, DotnetResult build)
    {
        var actual = build.MigrationDiagnostics();
        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join('\n', expected)}\n\nActual:\n{string.Join('\n', actual)}\n\n{build}");
        // AD0001: an analyzer threw. CS8032, CS9057: it was not even loaded.
        Assert.False(HostComplaint().IsMatch(build.Output), build.ToString());
    }

    public static void AssertFiles(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual, DotnetResult format)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected)
        {
            var text = SourceFile.Show(actual[path]);
            // What dotnet format writes into a file when two target frameworks got different fixes for it.
            Assert.False(ConflictMarker().IsMatch(text), $"Conflict markers in {path}:\n{text}\n\n{format}");
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), $"{path} must be:\n{SourceFile.Show(bytes)}\nbut is:\n{text}\n\n{format}");
        }
    }

    [GeneratedRegex(@"\b(AD0001|CS8032|CS9057)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex HostComplaint();

    [GeneratedRegex("^(<<<<<<<|=======|>>>>>>>)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ConflictMarker();
}
