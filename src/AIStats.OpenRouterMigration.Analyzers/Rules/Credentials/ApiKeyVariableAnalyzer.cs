using System.Collections.Immutable;
using AIStats.OpenRouterMigration.Code;
using AIStats.OpenRouterMigration.Engine;
using AIStats.OpenRouterMigration.Map;
using AIStats.OpenRouterMigration.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AIStats.OpenRouterMigration.Rules.Credentials;

/// <summary>AIS2001: the exact name OPENROUTER_API_KEY in a string, whatever the string is for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApiKeyVariableAnalyzer : MigrationAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public ApiKeyVariableAnalyzer()
        : base(Descriptors.ApiKeyVariable, MarkerKinds.OpenRouter)
    {
    }

    private protected override void Analyze(FileContext file)
    {
        foreach (var site in file.Strings(MarkerKinds.OpenRouter))
        {
            foreach (var at in Names.FindExact(site.Text.Value, GatewayVariables.OpenRouterApiKey))
            {
                var read = VariableRead.Find(site);
                if (read?.IsFallback(file.Options.ApiKeyVariable) != true)
                    Report(file, site, at, read);
            }
        }
    }

    private static void Report(FileContext file, StringSite site, int at, VariableRead? read)
    {
        var name = file.Options.ApiKeyVariable;
        var changes = site.Text.Replace(at, at + GatewayVariables.OpenRouterApiKey.Length, name);
        var obstacle = Redaction.IsPattern(site.Expression) ? Redaction.Advice
            : ProjectVariables.Of(file.Project).IsReadOutOfSight(GatewayVariables.OpenRouterApiKey) ? ProjectVariables.ReadOutOfSight
            : RenameObstacles.Find(site, at, at + GatewayVariables.OpenRouterApiKey.Length, name, changes);
        if (obstacle is not null)
        {
            file.Report(changes[0].Span, obstacle);
            return;
        }

        var actions = ImmutableArray.Create(file.Action(ActionKeys.Rewrite, $"Use {name}", changes));
        if (read?.WithFallback(name, file.Tree.GetText()) is { } fallback)
            actions = actions.Add(file.Action(ActionKeys.FallBack, $"Read {name}, fall back to {GatewayVariables.OpenRouterApiKey}", fallback));
        file.Report(changes[0].Span, actions, $"use '{name}' instead");
    }
}
