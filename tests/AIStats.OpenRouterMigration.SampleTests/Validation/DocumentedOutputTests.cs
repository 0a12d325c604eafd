using System.Text.RegularExpressions;

namespace AIStats.OpenRouterMigration.SampleTests.Validation;

/// <summary>What the documents show of GatewayCheck is what it prints; only the times differ from run to run.</summary>
public sealed partial class DocumentedOutputTests
{
    [Theory]
    [InlineData("docs/migration-guide.md")]
    public async Task Every_line_that_is_shown_is_printed(string path)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Root(), path));
        var shown = document.ReplaceLineEndings("\n").Split('\n')
            .Where(line => ResultLine().IsMatch(line) || line.StartsWith("PASSED ", StringComparison.Ordinal)
            || line.StartsWith("FAILED ", StringComparison.Ordinal))
            .Select(Normalize).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(shown);

        var printed = new HashSet<string>(StringComparer.Ordinal);
        string[][] commands = [[], .. Breakage().Matches(document).Select(match => new[] { "--break", match.Groups["name"].Value })
            .DistinctBy(command => command[1])];
        foreach (var command in commands)
        {
            var run = await CheckRun.StartAsync(command);
            printed.UnionWith(run.Output.ReplaceLineEndings("\n").Split('\n').Select(Normalize));
        }

        Assert.All(shown, line => Assert.Contains(line, printed));
    }

    /// <summary>A line without its times, and without the blanks that make a column as wide as its widest cell.</summary>
    private static string Normalize(string line) => Blanks().Replace(Time().Replace(line, "0 ms"), " ").Trim();

    /// <summary>
    /// The folder of the repository. Looked for above the test's own files, since a build for CI takes the paths of sources out of the
    /// assembly.
    /// </summary>
    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Analyzers.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("^│ [✓✗] │|^│   │               │", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ResultLine();

    [GeneratedRegex("--break (?<name>[a-z-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Breakage();

    [GeneratedRegex("[0-9]+ ms", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Time();

    [GeneratedRegex(" +", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Blanks();
}
