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
        foreach (var (span, harm) in OtherNames.Prefixes(file))
        {
            if (harm is not null)
                file.ReportAs(DiagnosticSeverity.Warning, span, GatewayVariables.KeyPrefix, harm);
            else
                file.Report(span, GatewayVariables.KeyPrefix, GatewayVariables.NewKeys);
        }
    }

    private static void Report(FileContext file, StringSite site, int start, string name)
    {
        var span = site.Text.FirstSpan(start, start + name.Length);
        if (OtherNames.HarmOf(file, site, name) is { } harm)
            file.ReportAs(DiagnosticSeverity.Warning, span, name, harm);
        else if (name == GatewayVariables.OpenRouterBaseUrl)
            ReportBaseUrl(file, site, start);
        else if (name != GatewayVariables.OpenRouterApiKey)
            file.Report(span, name, OtherNames.AdviceFor(file, site, name));
        else if (VariableRead.Find(site)?.IsFallback(file.Options.ApiKeyVariable) == true)
            file.Report(span, name, "it is a fallback here, so remove it when the roll-out is complete");
    }

    private static void ReportBaseUrl(FileContext file, StringSite site, int start)
    {
        var (name, newName) = (GatewayVariables.OpenRouterBaseUrl, file.Options.BaseUrlVariable);
        var changes = site.Text.Replace(start, start + name.Length, newName);
        if (RenameObstacles.OfBaseUrl(file, site, start, changes) is { } obstacle)
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
