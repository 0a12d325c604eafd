using System.Globalization;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Settings;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            var value = site.Text.Value;
            // What is asked for is a name, however it is written.
            if (value.IndexOf('_') < 0 && site.Text.Holes.IsEmpty
                && (SettingReads.IsVariable(site.Expression)
                || (site.Urls.IsEmpty && StoredNames.IsName(value) && StoredNames.AreIn(file.Project, site.Expression))))
                Report(file, site, 0, value);
            foreach (var (start, end) in Names.FindHolding(value, GatewayVariables.Word))
            {
                var name = value.Substring(start, end - start);
                if (name.IndexOf('_') >= 0 && name.All(static c => c < 128) && name.IndexOf(Names.PathSeparator, StringComparison.Ordinal) < 0
                    && !GatewayVariables.IsPlaceholder(name))
                    Report(file, site, start, name);
            }
        }

        foreach (var site in file.Strings(MarkerKinds.SpacedName))
        {
            foreach (var (start, end) in Names.FindHolding(site.Text.Value, GatewayVariables.WordInTwo))
            {
                var name = site.Text.Value.Substring(start, end - start);
                if (name.IndexOf(GatewayVariables.WordInTwo, StringComparison.Ordinal) >= 0 && !GatewayVariables.IsPlaceholder(name))
                    Report(file, site, start, name);
            }
        }

        foreach (var site in file.Strings(MarkerKinds.Key))
        {
            foreach (var key in KeyText.Find(site.Text.Value).Where(static key => !key.IsKey))
                ReportPrefix(file, site, site.Text.FirstSpan(key.Start, key.Start + GatewayVariables.KeyPrefix.Length));
        }
    }

    /// <summary>A test that refuses other keys breaks the program with the first new one, and a pattern that hides these writes the new ones out.</summary>
    private static void ReportPrefix(FileContext file, StringSite site, TextSpan span)
    {
        if (KeyPatterns.Missing(site, GatewayVariables.OpenRouterApiKey, file.Options) is { } missing)
            file.ReportAs(DiagnosticSeverity.Warning, span, GatewayVariables.KeyPrefix, string.Format(CultureInfo.InvariantCulture, Redaction.Advice, missing));
        else if (StringUse.Argument(site.Expression) is { } argument && StringUse.CalledName(argument.Call) is "StartsWith" or "IsMatch" or "Match")
            file.ReportAs(DiagnosticSeverity.Warning, span, GatewayVariables.KeyPrefix, GatewayVariables.NewKeys + ", which this test refuses");
        // The bare prefix is kept to compare keys with.
        else if (site.Text.Value is GatewayVariables.KeyPrefix or GatewayVariables.VersionedKeyPrefix)
            file.ReportAs(DiagnosticSeverity.Warning, span, GatewayVariables.KeyPrefix, GatewayVariables.NewKeys);
        else
            file.Report(span, GatewayVariables.KeyPrefix, GatewayVariables.NewKeys);
    }

    private static void Report(FileContext file, StringSite site, int start, string name)
    {
        var changes = site.Text.Replace(start, start + name.Length, file.Options.BaseUrlVariable);
        var span = changes[0].Span;
        if (name == GatewayVariables.OpenRouterApiKey)
        {
            if (VariableRead.Find(site)?.IsFallback(file.Options.ApiKeyVariable) == true)
                file.Report(span, name, "it is read as a fallback here, so remove it when the roll-out is complete");
        }
        else if (KeyPatterns.Missing(site, GatewayVariables.OpenRouterApiKey, file.Options) is { } missing)
        {
            file.ReportAs(DiagnosticSeverity.Warning, span, name, string.Format(CultureInfo.InvariantCulture, Redaction.Advice, missing));
        }
        else if (StoredNames.AreIn(file.Project, site.Expression))
        {
            file.ReportAs(DiagnosticSeverity.Warning, span, name, StoredNames.Advice);
        }
        else if (VariableRead.FindWinner(site, file.Options.ApiKeyVariable) is { } beaten)
        {
            file.ReportAs(DiagnosticSeverity.Warning, span, name, $"it is read before '{beaten}' and still wins where a host sets it");
        }
        else if (name == GatewayVariables.OpenRouterBaseUrl)
        {
            var variables = ProjectVariables.Of(file.Project);
            var obstacle = (HostedPrograms.Find(site.Expression) is { } other ? $"the program of '{other}' may read it by this name" : null)
                ?? variables.ObstacleTo(name) ?? RenameObstacles.Find(site, start, start + name.Length, file.Options.BaseUrlVariable, changes);
            // An Info is fixed only where a person asks for it, so the files do not wait for AIS9001: they follow the code.
            var action = file.Action(ActionKeys.Rewrite, $"Use {file.Options.BaseUrlVariable}", changes);
            if (obstacle is not null)
                file.Report(span, name, obstacle);
            else
                file.Report(span, action with { Edits = action.Edits.AddRange(SettingsFindings.EditsOf(file.Project, RuleIds.OtherVariable)) }, name,
                    $"use '{file.Options.BaseUrlVariable}' instead{RepositoryFiles.Unseen(file.Project)}");
        }
        else if (site.Text.Value == name && StringUse.Argument(site.Expression) is null
            && GatewayVariables.OpenRouterApiKey.StartsWith(name, StringComparison.Ordinal))
        {
            file.ReportAs(DiagnosticSeverity.Warning, span, name,
                $"names are put together with it, '{GatewayVariables.OpenRouterApiKey}' perhaps too, so change code and hosts together by hand");
        }
        else
        {
            file.Report(span, name, GatewayVariables.Advice(name));
        }
    }
}
