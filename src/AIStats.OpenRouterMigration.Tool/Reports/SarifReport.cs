using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AIStats.OpenRouterMigration.Tool.Analysis;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Reports;

/// <summary>The findings as SARIF 2.1, for code scanning.</summary>
internal static class SarifReport
{
    private const string Root = "SRCROOT";

    /// <summary>How JSON is written: readable, and as UTF-8.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tool's version.</summary>
    public static string Version { get; } =
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Writes it.</summary>
    public static string Write(Inventory inventory)
    {
        var rules = ShippedRules.Descriptors.Where(rule => inventory.Findings.Any(finding => finding.Id == rule.Id)).ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "openrouter-to-aistats",
                        ["semanticVersion"] = Version,
                        ["informationUri"] = "https://github.com/AI-Stats/OpenRouterMigration",
                        ["rules"] = Array(rules, Rule),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = Array(inventory.Findings, finding => Result(finding, rules.FindIndex(rule => rule.Id == finding.Id))),
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = true,
                    ["toolExecutionNotifications"] = Array(inventory.Unread, static file => new JsonObject
                    {
                        ["level"] = "warning",
                        ["message"] = Message($"Not read: {file.Problem}"),
                        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(file) } }),
                    }),
                }),
            }),
        };
        return log.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Rule(DiagnosticDescriptor rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Message(rule.Title.ToString(CultureInfo.InvariantCulture)),
        ["fullDescription"] = Message(rule.Description.ToString(CultureInfo.InvariantCulture)),
        ["helpUri"] = rule.HelpLinkUri,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.DefaultSeverity) },
    };

    private static JsonObject Result(Finding finding, int ruleIndex)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = Level(finding.Severity),
            ["message"] = Message(finding.Message),
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(finding.File), ["region"] = Region(finding.File, finding.Span) },
            }),
            ["properties"] = new JsonObject { ["project"] = finding.Project, ["outcome"] = Summary.Outcome(finding) },
        };
        if (finding.IsMoved)
        {
            result["fixes"] = new JsonArray(new JsonObject
            {
                ["description"] = Message("Move it to AI Stats"),
                ["artifactChanges"] = Array(finding.Edits.GroupBy(static edit => edit.File), static file => new JsonObject
                {
                    ["artifactLocation"] = Artifact(file.Key),
                    ["replacements"] = Array(file, static edit => new JsonObject
                    {
                        ["deletedRegion"] = Region(edit.File, edit.Change.Span),
                        ["insertedContent"] = Message(edit.Change.NewText ?? ""),
                    }),
                }),
            });
        }

        return result;
    }

    private static JsonObject Artifact(RepositoryFile file) => new()
    {
        ["uri"] = string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)),
        ["uriBaseId"] = Root,
    };

    private static JsonObject Region(RepositoryFile file, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var lines = file.Text!.Lines.GetLinePositionSpan(span);
        return new JsonObject
        {
            ["startLine"] = lines.Start.Line + 1,
            ["startColumn"] = lines.Start.Character + 1,
            ["endLine"] = lines.End.Line + 1,
            ["endColumn"] = lines.End.Character + 1,
        };
    }

    private static JsonObject Message(string text) => new() { ["text"] = text };

    private static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonObject> write) => new([.. values.Select(value => (JsonNode)write(value))]);

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
