using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2003: other variable names, the old key as a fallback, and tests of a key's prefix.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherVariableAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public OtherVariableAnalyzer()
        : base(Descriptors.OtherVariable, MarkerKinds.OpenRouter | MarkerKinds.SpacedName | MarkerKinds.Key)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var (site, start, name) in OtherNames.Find(file))
            Report(file, site, start, name);
        foreach (var site in file.Strings(MarkerKinds.Key))
        {
            foreach (var key in KeyText.Find(site.Text.Value).Where(static key => !key.IsKey))
            {
                var span = site.Text.FirstSpan(key.Start, key.Start + GatewayVariables.KeyPrefix.Length);
                if (OtherNames.HarmOfPrefix(file, site) is { } harm)
                    file.ReportAs(DiagnosticSeverity.Warning, span, GatewayVariables.KeyPrefix, harm);
                else
                    file.Report(span, GatewayVariables.KeyPrefix, GatewayVariables.NewKeys);
            }
        }
    }

    private static void Report(FileContext file, StringSite site, int start, string name)
    {
        var span = site.Text.FirstSpan(start, start + name.Length);
        if (OtherNames.HarmOf(file, site, name) is { } harm)
            file.ReportAs(DiagnosticSeverity.Warning, span, name, harm);
        else if (name == GatewayVariables.OpenRouterBaseUrl)
            ReportRename(file, site, start, name);
        else if (name != GatewayVariables.OpenRouterApiKey)
            file.Report(span, name, GatewayVariables.Advice(name));
        else if (VariableRead.Find(site)?.IsFallback(file.Options.ApiKeyVariable) == true)
            file.Report(span, name, "it is a fallback here, so remove it when the roll-out is complete");
    }

    private static void ReportRename(FileContext file, StringSite site, int start, string name)
    {
        var newName = file.Options.BaseUrlVariable;
        var changes = site.Text.Replace(start, start + name.Length, newName);
        var obstacle = (HostedPrograms.Find(site.Expression) is { } other ? $"the program '{other}' may read it, so keep it until that program moves" : null)
            ?? ProjectVariables.Of(file.Project).ObstacleTo(name) ?? RenameObstacles.Find(site, start, start + name.Length, newName, changes);
        if (obstacle is not null)
        {
            file.Report(changes[0].Span, name, obstacle);
            return;
        }

        // An Info is fixed only where a person asks for it, so the files do not wait for AIS9001: they follow the code.
        var action = file.Action(ActionKeys.Rewrite, $"Use {newName}", changes);
        var edits = action.Edits.AddRange(SettingsFindings.EditsOf(file.Project, RuleIds.OtherVariable));
        file.Report(changes[0].Span, action with { Edits = edits }, name, $"use '{newName}' instead{RepositoryFiles.Unseen(file.Project)}");
    }
}
