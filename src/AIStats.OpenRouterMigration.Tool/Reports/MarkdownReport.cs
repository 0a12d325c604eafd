using System.Globalization;
using System.Text;
using AIStats.OpenRouterMigration.Tool.Analysis;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>The inventory for people, as a file that stands beside the code.</summary>
internal static class MarkdownReport
{
    /// <summary>Writes it.</summary>
    public static string Write(Inventory inventory)
    {
        var text = new StringBuilder();
        Line(text, $"# OpenRouter in {Escape(inventory.Name)}");
        Line(text);
        Line(text, Summary.Sentence(inventory));
        if (inventory.Findings.Length > 0)
        {
            Table(text, "Counts", ["rule", "what", "severity", "found", "one pass moves", "left"],
                inventory.Findings.GroupBy(static finding => finding.Id, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => new[] { group.Key, Escape(group.First().Rule.Title.ToString(CultureInfo.InvariantCulture)),
                    Summary.Level(group.Max(static finding => finding.Severity)), Number(group.Count()),
                        Number(group.Count(static finding => finding.IsMoved)), Number(group.Count(static finding => finding.IsLeft)) }));
            foreach (var connection in inventory.Connections)
                Connect(text, connection);
            Table(text, "What one pass moves", ["rule", "place", "from", "to"],
                inventory.Moved.Select(static finding => new[] { finding.Id, Place(finding), Code(finding.Change?.Before ?? finding.Text),
                    finding.Change is var (_, after) ? Code(after) : "with the others" }));
            Table(text, "Left for a person", ["rule", "place", "what"],
                inventory.Left.Select(static finding => new[] { finding.Id, Place(finding), Escape(finding.Message) }));
            Table(text, "Variables to set in hosting", ["name", "after the pass", "places"],
                inventory.Variables.Select(static variable =>
                    new[] { Code(variable.Name), variable.NewName is { } name ? Code(name) : "the same", Places(variable.Places) }));
            Table(text, "Model ids in use", ["id", "rule", "verdict", "one pass writes", "places"],
                inventory.Models.Select(static use => new[] { Code(use.Id), use.Rule, Escape(use.Verdict), Code(use.Replacement), Places(use.Places) }));
        }

        Table(text, "Other files that name OpenRouter", ["file", "first line", "times", "why nothing moves"],
            inventory.Others.Select(static other => new[] { Escape(other.File.Path), Number(other.Line), Number(other.Count), other.Why }));
        Line(text);
        Line(text, Summary.NotSearched);
        Table(text, "Not read", ["file", "why"], inventory.Unread.Select(static file => new[] { Escape(file.Path), Escape(file.Problem!) }));
        if (inventory.Findings.Length > 0)
        {
            Line(text);
            Line(text, "## Rolling back");
            Line(text);
            foreach (var line in Summary.WayBack)
                Line(text, line);
        }

        return text.ToString();
    }

    private static void Connect(StringBuilder text, Connection connection)
    {
        Line(text);
        Line(text, $"## Connection: {Escape(connection.Name)}");
        Line(text);
        Line(text, $"- goes to: {List(connection.Addresses)}");
        Line(text, $"- key from: {List(connection.Keys)}");
        Line(text, $"- one pass moves {Words.Count(connection.Moved.Count(), "place")}; {Words.Count(connection.Left.Count(), "place")} left for a person");
    }

    private static void Table(StringBuilder text, string title, string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(static cells => "| " + string.Join(" | ", cells) + " |").ToList();
        if (lines.Count == 0)
            return;
        Line(text);
        Line(text, "## " + title);
        Line(text);
        Line(text, "| " + string.Join(" | ", heads) + " |");
        Line(text, "|" + string.Concat(heads.Select(static _ => "---|")));
        foreach (var line in lines)
            Line(text, line);
    }

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');

    private static string List(IReadOnlyCollection<string> texts) => texts.Count == 0 ? "none found" : string.Join(", ", texts.Select(Code));

    private static string Places(IEnumerable<Finding> findings) => string.Join(", ", findings.Select(Place).Distinct(StringComparer.Ordinal));

    private static string Place(Finding finding) => Escape($"{finding.File.Path}:{finding.Line}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text as code; one with a backtick needs longer quotes than it holds.</summary>
    private static string Code(string? text)
    {
        if (text is null)
            return "";
        if (text.Length == 0)
            return "(removed)";
        var quote = text.Contains('`', StringComparison.Ordinal) ? "```" : "`";
        return $"{quote}{text.Replace("|", "\\|", StringComparison.Ordinal)}{quote}";
    }

    /// <summary>Text of the repository is no markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                escaped.Append(' ');
            else if (c is '|' or '<' or '>' or '*' or '_' or '`' or '[' or ']' or '\\' or '#')
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }
}
