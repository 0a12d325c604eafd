using System.Globalization;
using AIStats.OpenRouterMigration.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>What all reports say in the same words.</summary>
internal static class Summary
{
    /// <summary>How to go back.</summary>
    public static IReadOnlyList<string> WayBack { get; } =
    [
        "Keep the OpenRouter variables set in every host until the roll-out is complete. With the second action of AIS2001 the application",
        "reads the new variable and falls back to the old one, and with the base URL in configuration, setting both back is the whole way back.",
    ];

    /// <summary>What no report can name, and why.</summary>
    public const string NotSearched =
        "Not searched: what Git ignores, .git, node_modules, output of builds, symbolic links, and files that are no text (pictures, archives, programs).";

    /// <summary>The inventory in one sentence.</summary>
    public static string Sentence(Inventory inventory)
    {
        var read = Words.Count(inventory.Read, "file");
        if (inventory.Findings.Length == 0)
        {
            return inventory.Others.Length == 0
                ? $"Nothing in {read} refers to OpenRouter."
                : $"No program in {read} calls OpenRouter; {Words.Count(inventory.Others.Length, "other file")} "
                    + (inventory.Others.Length == 1 ? "names it." : "name it.");
        }

        var files = inventory.Findings.Select(static finding => finding.File).Distinct().Count();
        var (moved, left) = (inventory.Moved.Count(), inventory.Left.Count());
        var listed = inventory.Findings.Length - moved - left;
        return string.Create(CultureInfo.InvariantCulture,
            $"{Words.Count(inventory.Findings.Length, "finding")} in {files:N0} of {read}: one pass moves {moved:N0}, {left:N0} {Be(left)} left for a person")
            + (listed == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", {listed:N0} {Be(listed)} listed only."));
    }

    private static string Be(int number) => number == 1 ? "is" : "are";

    /// <summary>A severity as people call it.</summary>
    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "list",
    };

    /// <summary>What becomes of a finding.</summary>
    public static string Outcome(Finding finding) => finding.IsMoved ? "moves" : finding.IsLeft ? "left" : "in use";
}
