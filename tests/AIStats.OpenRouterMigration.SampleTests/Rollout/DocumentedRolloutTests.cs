using System.Text.RegularExpressions;
using AIStats.OpenRouterMigration.SampleTests.Validation;
using CanaryRollout.Demonstration;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.SampleTests.Rollout;

/// <summary>
/// The table of the roll-out in the guide is what <c>dotnet run --project samples/CanaryRollout</c> prints; only the measured numbers
/// differ.
/// </summary>
[Collection(LoadTestGroup.Name)]
public sealed partial class DocumentedRolloutTests
{
    [Fact]
    public async Task The_guide_shows_what_the_demonstration_prints()
    {
        var picture = Path.GetTempFileName();
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 150;

        Assert.True(await new RolloutDemonstration(console, requests: 2_000, picture).RunAsync(), writer.ToString());

        Assert.StartsWith("<svg", await File.ReadAllTextAsync(picture), StringComparison.Ordinal);
        File.Delete(picture);
        var shown = Rows(await File.ReadAllTextAsync(Path.Combine(DocumentedOutputTests.Root(), "docs", "migration-guide.md")));
        Assert.Equal(9, shown.Count);
        Assert.Equal(shown, Rows(writer.ToString()));
    }

    /// <summary>The rows of the table: the stage, and what was measured with one digit for every number, without bars and widths of columns.</summary>
    private static List<string> Rows(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).SkipWhile(line => !line.StartsWith("│ stage", StringComparison.Ordinal))
            .TakeWhile(line => line.Length > 0 && line[0] != '└').Where(line => line[0] == '│').Select(line => line.Trim('│').Split('│'))
            .Select(cells => string.Join('|', cells.Skip(1).Select(cell => Numbers().Replace(cell.Trim(), "0")).Prepend(cells[0].Trim()))),
    ];

    // A bar stands before some numbers.
    [GeneratedRegex(@"[\u2580-\u259F]*\s*\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Numbers();
}
