using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GatewayCheck;

/// <summary>The results as a table for people and as JSON for programs.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(string gateway, IReadOnlyList<CheckResult> results) => JsonSerializer.Serialize(
        new
        {
            Verdict = IsFailed(results) ? "failed" : "passed",
            Gateway = gateway,
            Checks = results.Select(result => new
            {
                result.Name,
                Outcome = Name(result.Outcome),
                Milliseconds = Math.Round(result.Duration.TotalMilliseconds, 1),
                result.Detail,
                result.Advice,
            }),
        },
        Options);

    /// <summary>The results so far, and the check that is running.</summary>
    public static IRenderable Table(IReadOnlyList<CheckResult> results, string? running)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn("Check").NoWrap())
            .AddColumn(new TableColumn("Time").NoWrap().RightAligned())
            .AddColumn("Result");
        foreach (var result in results)
        {
            table.AddRow(
                Sign(result.Outcome),
                new Text(result.Name),
                new Text(result.Outcome == Outcome.Skipped ? "" : Milliseconds(result.Duration), new Style(Color.Grey)),
                new Text(result.Advice is null ? result.Detail : $"{result.Detail}\n→ {result.Advice}"));
        }

        if (running is not null)
        {
            table.AddRow(new Text("…", new Style(Color.Yellow)), new Text(running), new Text(""), new Text(""));
        }

        return table;
    }

    /// <summary>One sentence, with the names of what failed.</summary>
    public static IRenderable Verdict(string gateway, IReadOnlyList<CheckResult> results)
    {
        var failed = results.Where(result => result.Outcome == Outcome.Failed).ToList();
        var names = string.Join(", ", failed.Select(result => result.Name).Distinct(StringComparer.Ordinal));
        return failed is []
            ? Markup.FromInterpolated($"[green]PASSED[/] {results.Count} checks of {gateway}")
            : Markup.FromInterpolated($"[red]FAILED[/] {names}: {failed.Count} of {results.Count} checks of {gateway}");
    }

    public static bool IsFailed(IReadOnlyList<CheckResult> results) => results.Any(result => result.Outcome == Outcome.Failed);

    private static Text Sign(Outcome outcome) => outcome switch
    {
        Outcome.Passed => new Text("✓", new Style(Color.Green)),
        Outcome.Failed => new Text("✗", new Style(Color.Red)),
        _ => new Text("–", new Style(Color.Grey)),
    };

    private static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.Failed => "failed",
        _ => "skipped",
    };

    private static string Milliseconds(TimeSpan duration) => duration.TotalMilliseconds.ToString("0 'ms'", CultureInfo.InvariantCulture);
}
