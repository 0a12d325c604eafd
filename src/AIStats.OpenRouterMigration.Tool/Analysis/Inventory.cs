using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Tool.Files;
using Microsoft.CodeAnalysis;

namespace AIStats.OpenRouterMigration.Tool.Analysis;

/// <summary>What a repository holds of OpenRouter.</summary>
/// <param name="Name">The name of the folder or solution.</param>
/// <param name="Root">The folder that paths are relative to.</param>
/// <param name="Read">How many files were read.</param>
/// <param name="Findings">All findings, by path and line.</param>
/// <param name="Connections">The findings by program.</param>
/// <param name="Others">The files that name OpenRouter, and in which no rule finds anything.</param>
/// <param name="Unread">The files that could not be read.</param>
internal sealed record Inventory(
    string Name,
    string Root,
    int Read,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Connection> Connections,
    ImmutableArray<OtherFile> Others,
    ImmutableArray<RepositoryFile> Unread)
{
    private static readonly string[] VariableRules = [RuleIds.ApiKeyVariable, RuleIds.OtherVariable, RuleIds.ConfigurationKey];

    /// <summary>The findings that a pass repairs.</summary>
    public IEnumerable<Finding> Moved => Findings.Where(static finding => finding.IsMoved);

    /// <summary>The findings that no pass removes.</summary>
    public IEnumerable<Finding> Left => Findings.Where(static finding => finding.IsLeft);

    /// <summary>What keeps `check` from ending with 0.</summary>
    public IEnumerable<Finding> Gated => Findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning);

    /// <summary>The model ids, each once.</summary>
    public ImmutableArray<ModelUse> Models =>
    [
        .. Findings.Where(static finding => finding.Id.StartsWith("AIS4", StringComparison.Ordinal))
            .GroupBy(static finding => (finding.Text, finding.Id, finding.Message))
            .Select(static use => new ModelUse(use.Key.Text, use.Key.Id, use.Key.Message, use.First().Replacement, [.. use]))
            .OrderBy(static use => use.Rule, StringComparer.Ordinal).ThenBy(static use => use.Id, StringComparer.Ordinal),
    ];

    /// <summary>The variables to set in hosting, each once.</summary>
    public ImmutableArray<HostingVariable> Variables =>
    [
        .. Findings.Where(static finding => VariableRules.Contains(finding.Id, StringComparer.Ordinal) && !IsKeyPrefix(finding.Text))
            .GroupBy(static finding => finding.Text, StringComparer.Ordinal)
            .Select(static use => new HostingVariable(use.Key, use.Select(static finding => finding.Replacement)
                .FirstOrDefault(static name => name is not null), [.. use]))
            .OrderBy(static variable => variable.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a name is how keys begin: <c>sk-or-</c>.</summary>
    private static bool IsKeyPrefix(string name) => name.StartsWith(GatewayVariables.KeyPrefix, StringComparison.Ordinal);
}
