using System.Globalization;
using AIStats.OpenRouterMigration.Tool.Analysis;
using Microsoft.CodeAnalysis;
using Spectre.Console;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>The inventory in a terminal.</summary>
internal static class TerminalReport
{
    /// <summary>The option that writes the whole inventory.</summary>
    public const string InventoryFiles = "inventory --output DIR";

    private const int MostRows = 40;
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, Inventory inventory)
    {
        console.Write(new Paragraph($"OpenRouter in {inventory.Name}\n", Bold));
        console.Write(new Paragraph(Summary.Sentence(inventory) + "\n"));
        if (inventory.Findings.Length > 0)
        {
            Table(console, "Rules", ["rule", "what", "severity", "found", "moves", "left"],
                inventory.Findings.GroupBy(static finding => finding.Id, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
                    .Select(static group => new[]
            {
                group.Key,
                group.First().Rule.Title.ToString(CultureInfo.InvariantCulture),
                Summary.Level(group.Max(static finding => finding.Severity)),
                Number(group.Count()),
                Number(group.Count(static finding => finding.IsMoved)),
                Number(group.Count(static finding => finding.IsLeft)),
            }));
            foreach (var connection in inventory.Connections)
            {
                Head(console, $"Connection: {connection.Name}");
                Item(console, "goes to", connection.Addresses);
                Item(console, "key from", connection.Keys);
                Item(console, "one pass moves", [Words.Count(connection.Moved.Count(), "place")]);
                Item(console, "left", [Words.Count(connection.Left.Count(), "place")]);
            }

            Findings(console, "One pass moves", inventory.Moved, Move, InventoryFiles);
            Findings(console, "Left for a person", inventory.Left, static finding => finding.Message, InventoryFiles);
            Table(console, "Variables to set in hosting", ["name", "after the pass", "places"],
                inventory.Variables.Select(static use => new[] { use.Name, use.NewName ?? "the same", Places(use.Places) }));
            Table(console, "Model ids in use", ["id", "rule", "one pass writes", "places"],
                inventory.Models.Select(static use => new[] { use.Id, use.Rule, use.Replacement ?? "", Places(use.Places) }));
        }

        Table(console, "Other files that name OpenRouter", ["file", "times", "why nothing moves"],
            inventory.Others.Select(static other => new[] { $"{other.File.Path}:{other.Line}", Number(other.Count), other.Why }));
        console.Write(new Paragraph($"\n{Summary.NotSearched}\n", Quiet));
        Table(console, "Not read", ["file", "why"], inventory.Unread.Select(static file => new[] { file.Path, file.Problem! }));
    }

    /// <summary>Writes findings, a line each, as a build does.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="title">What they have in common.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="text">What to say of one.</param>
    /// <param name="all">What shows all of them, where only the first ones are meant to be shown here; null to show all.</param>
    public static void Findings(IAnsiConsole console, string title, IEnumerable<Finding> findings, Func<Finding, string> text, string? all)
    {
        var list = findings.ToList();
        if (list.Count == 0)
            return;
        Head(console, $"{title}: {Number(list.Count)}");
        var shown = 0;
        // Two places of one line that say the same are one line here.
        foreach (var places in list.GroupBy(finding => (finding.File.Path, finding.Line, finding.Id, Text: text(finding)))
            .Take(all is null ? int.MaxValue : MostRows))
        {
            var (path, line, id, said) = places.Key;
            var count = places.Count();
            shown += count;
            console.Write(new Paragraph()
                .Append($"  {path}:{line} ", Quiet)
                .Append($"{id} ", new Style(places.First().Severity >= DiagnosticSeverity.Warning ? Color.Yellow : Color.Grey))
                .Append(said + (count == 1 ? "" : $" ({Words.Count(count, "place")})") + "\n"));
        }

        if (list.Count > shown)
            More(console, list.Count - shown, all!);
    }

    private static string Move(Finding finding) => finding.Change switch
    {
        null => $"{finding.Text} moves with the others",
        (var before, "") => $"{before} -> (removed)",
        var (before, after) => $"{before} -> {after}",
    };

    private static void More(IAnsiConsole console, int count, string all) =>
        console.Write(new Paragraph($"  … {Number(count)} more: {all} writes all of them\n", Quiet));

    private static void Head(IAnsiConsole console, string title) => console.Write(new Paragraph($"\n{title}\n", Bold));

    private static void Item(IAnsiConsole console, string name, IReadOnlyCollection<string> values)
    {
        var shown = values.Count == 0 ? "none found" : string.Join(", ", values.Take(6)) + (values.Count > 6 ? $" and {values.Count - 6} more" : "");
        console.Write(new Paragraph().Append($"  {name}: ", Quiet).Append(shown + "\n"));
    }

    private static void Table(IAnsiConsole console, string title, string[] heads, IEnumerable<string[]> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        Head(console, title);
        var table = new Grid();
        foreach (var head in heads)
            table.AddColumn(new GridColumn { NoWrap = head is "rule" or "severity" or "found" or "moves" or "left" or "times",
                Padding = new Padding(2, 0, 1, 0) });
        table.AddRow([.. heads.Select(static head => new Paragraph(head, Quiet))]);
        foreach (var row in list.Take(MostRows))
            table.AddRow([.. row.Select(static cell => new Paragraph(cell))]);
        console.Write(table);
        if (list.Count > MostRows)
            More(console, list.Count - MostRows, InventoryFiles);
    }

    private static string Places(IEnumerable<Finding> findings)
    {
        var places = findings.Select(static finding => $"{finding.File.Path}:{finding.Line}").Distinct(StringComparer.Ordinal).ToList();
        return places.Count > 3 ? $"{string.Join(", ", places.Take(2))} and {places.Count - 2} more" : string.Join(", ", places);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
