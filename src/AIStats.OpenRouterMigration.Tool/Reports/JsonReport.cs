using System.Text.Json;
using AIStats.OpenRouterMigration.Tool.Analysis;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>The inventory for programs. Names and shapes stay as they are; new members may be added.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(SarifReport.Indented) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes it.</summary>
    public static string Write(Inventory inventory) => JsonSerializer.Serialize(
        new
        {
            inventory.Name,
            Files = inventory.Read,
            Counts = new { Found = inventory.Findings.Length, Moved = inventory.Moved.Count(), Left = inventory.Left.Count(), Gated = inventory.Gated.Count() },
            Connections = inventory.Connections.Select(static connection => new
            {
                connection.Name,
                connection.Addresses,
                connection.Keys,
                Moved = connection.Moved.Count(),
                Left = connection.Left.Count(),
            }),
            Findings = inventory.Findings.Select(static finding => new
            {
                Rule = finding.Id,
                Severity = Summary.Level(finding.Severity),
                finding.File.Path,
                finding.Line,
                Column = finding.Lines.Start.Character + 1,
                finding.Project,
                finding.Text,
                finding.Message,
                Outcome = Summary.Outcome(finding),
                finding.Replacement,
            }),
            Models = inventory.Models.Select(static use =>
                new { use.Id, use.Rule, use.Verdict, use.Replacement, Places = use.Places.Select(static place => new { place.File.Path, place.Line }) }),
            Variables = inventory.Variables.Select(static variable =>
                new { variable.Name, variable.NewName, Places = variable.Places.Select(static place => new { place.File.Path, place.Line }) }),
            OtherFiles = inventory.Others.Select(static other => new { other.File.Path, other.Line, other.Count, other.Why }),
            NotRead = inventory.Unread.Select(static file => new { file.Path, file.Problem }),
        },
        Options) + "\n";
}
